<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi_VN">
<context>
    <name>Clips</name>
    <message>
        <source>Watch the guide (%1 min)</source>
        <translation>Xem hướng dẫn (%1 phút)</translation>
    </message>
    <message>
        <source>Guide %1</source>
        <translation>Hướng dẫn %1</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 phút</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Tạm dừng</translation>
    </message>
    <message>
        <source>Watch again</source>
        <translation>Xem lại</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Xem tiếp</translation>
    </message>
    <message>
        <source>More (page %1 of %2)</source>
        <translation>Xem thêm (trang %1 trên %2)</translation>
    </message>
    <message>
        <source>First page (page %1 of %2)</source>
        <translation>Về trang đầu (trang %1 trên %2)</translation>
    </message>
</context>
<context>
    <name>Closed</name>
    <message>
        <source>The centre is closed now</source>
        <translation>Trung tâm đã đóng cửa</translation>
    </message>
    <message>
        <source>More (page %1 of %2)</source>
        <translation>Xem thêm (trang %1 trên %2)</translation>
    </message>
    <message>
        <source>First page (page %1 of %2)</source>
        <translation>Về trang đầu (trang %1 trên %2)</translation>
    </message>
    <message>
        <source>What do I need to do?</source>
        <translation>Tôi cần làm gì?</translation>
    </message>
    <message>
        <source>Find it, see what to bring</source>
        <translation>Tìm việc, xem cần mang theo gì</translation>
    </message>
    <message>
        <source>I don&apos;t know – help me find it</source>
        <translation>Tôi không biết – giúp tôi tìm</translation>
    </message>
</context>
<context>
    <name>Counted</name>
    <message numerus="yes">
        <source>Counter %1</source>
        <translation>
            <numerusform>Quầy %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Bring %n thing(s)</source>
        <translation>
            <numerusform>Mang theo %n thứ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n người</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people waiting</source>
        <translation>
            <numerusform>%n người đang chờ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n original(s)</source>
        <translation>
            <numerusform>%n bản chính</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s)</source>
        <translation>
            <numerusform>%n giấy tờ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more paper(s): print the list, scan the portal&apos;s code, or ask staff</source>
        <translation>
            <numerusform>Còn %n giấy tờ: in danh sách, quét mã của cổng, hoặc hỏi cán bộ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other case(s), also for who comes in another&apos;s name: touch Other case</source>
        <translation>
            <numerusform>Còn %n trường hợp khác, cả khi được ủy quyền: chạm “Trường hợp khác”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n copy(ies)</source>
        <translation>
            <numerusform>%n bản sao</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>Please go to the help desk</source>
        <translation>Mời bà con đến bàn&#xa0;hướng&#xa0;dẫn</translation>
    </message>
    <message>
        <source>If you already have a number</source>
        <translation>Nếu bà con đã có số</translation>
    </message>
    <message>
        <source>It stays valid</source>
        <translation>Số vẫn có hiệu lực</translation>
    </message>
    <message>
        <source>More (page %1 of %2)</source>
        <translation>Xem thêm (trang %1 trên %2)</translation>
    </message>
    <message>
        <source>First page (page %1 of %2)</source>
        <translation>Về trang đầu (trang %1 trên %2)</translation>
    </message>
    <message>
        <source>What do I need to do?</source>
        <translation>Tôi cần làm gì?</translation>
    </message>
    <message>
        <source>Find it, see what to bring</source>
        <translation>Tìm việc, xem cần mang theo gì</translation>
    </message>
    <message>
        <source>This screen needs a look by staff.</source>
        <translation>Màn hình này đang cần cán bộ xem lại.</translation>
    </message>
    <message>
        <source>Many numbers were given one after the other, so this machine pauses for a moment.</source>
        <translation>Máy vừa cấp nhiều số liền nhau nên tạm nghỉ&#xa0;ít&#xa0;phút.</translation>
    </message>
    <message>
        <source>Staff have been told.</source>
        <translation>Cán bộ đã được báo.</translation>
    </message>
</context>
<context>
    <name>Events</name>
    <message>
        <source>A few questions lead to what to do</source>
        <translation>Vài câu hỏi là biết cần làm gì</translation>
    </message>
    <message>
        <source>What happened?</source>
        <translation>Gia đình có việc gì?</translation>
    </message>
    <message>
        <source>More (page %1 of %2)</source>
        <translation>Xem thêm (trang %1 trên %2)</translation>
    </message>
    <message>
        <source>First page (page %1 of %2)</source>
        <translation>Về trang đầu (trang %1 trên %2)</translation>
    </message>
    <message>
        <source>Something else – type it</source>
        <translation>Việc khác – gõ để tìm</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>Call staff to help</source>
        <translation>Gọi cán bộ giúp</translation>
    </message>
    <message>
        <source>More (page %1 of %2)</source>
        <translation>Xem thêm (trang %1 trên %2)</translation>
    </message>
    <message>
        <source>First page (page %1 of %2)</source>
        <translation>Về trang đầu (trang %1 trên %2)</translation>
    </message>
    <message>
        <source>No number is needed there</source>
        <translation>Không cần lấy số</translation>
    </message>
    <message>
        <source>Staff will do it with you</source>
        <translation>Cán bộ sẽ làm cùng bà con</translation>
    </message>
    <message>
        <source>They help with this machine and with your papers.</source>
        <translation>Giúp dùng máy này và xem giấy tờ.</translation>
    </message>
    <message>
        <source>If you already have a number</source>
        <translation>Nếu bà con đã có số</translation>
    </message>
    <message>
        <source>It stays valid</source>
        <translation>Số vẫn có hiệu lực</translation>
    </message>
    <message>
        <source>For staff</source>
        <translation>Dành cho cán bộ</translation>
    </message>
</context>
<context>
    <name>Home</name>
    <message>
        <source>Take a number</source>
        <translation>Lấy số</translation>
    </message>
    <message>
        <source>Hand in papers, collect results</source>
        <translation>Vào quầy nộp hồ sơ, nhận kết quả</translation>
    </message>
    <message>
        <source>What do I need to do?</source>
        <translation>Tôi cần làm gì?</translation>
    </message>
    <message>
        <source>Find it, see what to bring</source>
        <translation>Tìm việc, xem cần mang theo gì</translation>
    </message>
    <message>
        <source>Rate us</source>
        <translation>Đánh giá</translation>
    </message>
    <message>
        <source>When your visit is over</source>
        <translation>Khi đã xong việc</translation>
    </message>
    <message>
        <source>The screen is lowered</source>
        <translation>Màn hình đã hạ thấp</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Kính chào bà con</translation>
    </message>
    <message>
        <source>Touch what you need below.</source>
        <translation>Chạm vào việc cần làm ở bên dưới.</translation>
    </message>
    <message>
        <source>Touch what you need.</source>
        <translation>Chạm vào việc cần làm.</translation>
    </message>
    <message numerus="yes">
        <source>%n people waiting</source>
        <translation>
            <numerusform>%n người đang chờ</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody is waiting now</source>
        <translation>Hiện không có ai chờ</translation>
    </message>
    <message>
        <source>More (page %1 of %2)</source>
        <translation>Xem thêm (trang %1 trên %2)</translation>
    </message>
    <message>
        <source>First page (page %1 of %2)</source>
        <translation>Về trang đầu (trang %1 trên %2)</translation>
    </message>
</context>
<context>
    <name>Keyboard</name>
    <message>
        <source>Clear</source>
        <translation>Xóa hết</translation>
    </message>
    <message>
        <source>space</source>
        <translation>dấu cách</translation>
    </message>
</context>
<context>
    <name>Kiosk</name>
    <message>
        <source>Photograph this screen or scan the code</source>
        <translation>Chụp ảnh màn hình hoặc quét mã</translation>
    </message>
    <message>
        <source>Photograph or note the number</source>
        <translation>Chụp ảnh hoặc ghi lại số</translation>
    </message>
    <message>
        <source>Take your slip below</source>
        <translation>Lấy phiếu ở khe dưới</translation>
    </message>
    <message>
        <source>Take your list below</source>
        <translation>Mời lấy danh sách ở khe dưới</translation>
    </message>
    <message>
        <source>Printing your slip …</source>
        <translation>Đang in phiếu …</translation>
    </message>
    <message>
        <source>Printing your list …</source>
        <translation>Đang in danh sách …</translation>
    </message>
    <message>
        <source>Photograph this slip</source>
        <translation>Chụp ảnh hoặc ghi lại số</translation>
    </message>
    <message>
        <source>Photograph this list</source>
        <translation>Chụp ảnh danh sách này</translation>
    </message>
    <message>
        <source>This machine was revoked.</source>
        <translation>Máy này đã bị thu hồi.</translation>
    </message>
    <message>
        <source>The help desk</source>
        <translation>Bàn hướng dẫn</translation>
    </message>
    <message>
        <source>Official name: %1</source>
        <translation>Tên chính thức: %1</translation>
    </message>
    <message>
        <source>Not done here – ask the help desk where to go</source>
        <translation>Ở đây không làm – hỏi quầy hướng dẫn nơi làm</translation>
    </message>
    <message>
        <source>Done here: ask the help desk</source>
        <translation>Ở đây có làm: hỏi bàn hướng dẫn</translation>
    </message>
    <message>
        <source>Done here: %1</source>
        <translation>Ở đây có làm: %1</translation>
    </message>
    <message>
        <source>What to bring</source>
        <translation>Cần mang theo gì?</translation>
    </message>
    <message>
        <source>Of each: %1</source>
        <translation>Mỗi thứ: %1</translation>
    </message>
    <message>
        <source>Only show, take back at once</source>
        <translation>Chỉ xuất trình, nhận lại ngay</translation>
    </message>
    <message>
        <source>Depending on the case</source>
        <translation>Tùy trường hợp</translation>
    </message>
    <message>
        <source>No list was published – ask staff</source>
        <translation>Chưa có danh sách – hỏi cán bộ</translation>
    </message>
    <message>
        <source>(ask staff for the rest)</source>
        <translation>(hỏi cán bộ để biết đủ)</translation>
    </message>
    <message>
        <source>More about it: More facts</source>
        <translation>Xem ở Thông tin thêm</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>Lệ phí</translation>
    </message>
    <message>
        <source>The provincial council sets the exact fee</source>
        <translation>Hội đồng nhân dân tỉnh quyết định mức cụ thể</translation>
    </message>
    <message>
        <source>Online: %1</source>
        <translation>Qua mạng: %1</translation>
    </message>
    <message>
        <source>How long?</source>
        <translation>Bao lâu?</translation>
    </message>
    <message>
        <source>Ask the help desk</source>
        <translation>Hỏi bàn hướng dẫn</translation>
    </message>
    <message>
        <source>Nobody is waiting now</source>
        <translation>Hiện không có ai chờ</translation>
    </message>
    <message>
        <source>Which counter?</source>
        <translation>Ở quầy nào?</translation>
    </message>
    <message>
        <source>From home?</source>
        <translation>Làm tại nhà?</translation>
    </message>
    <message>
        <source>or by post</source>
        <translation>hoặc gửi bưu điện</translation>
    </message>
    <message>
        <source>All of it online</source>
        <translation>Làm trọn qua mạng</translation>
    </message>
    <message>
        <source>Can be done online</source>
        <translation>Làm được qua mạng</translation>
    </message>
    <message>
        <source>Can be sent by post</source>
        <translation>Gửi bưu điện được</translation>
    </message>
    <message>
        <source>At the counter only</source>
        <translation>Chỉ làm ở quầy</translation>
    </message>
    <message>
        <source>Ask staff</source>
        <translation>Hỏi cán bộ</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Không có ai</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hôm nay</translation>
    </message>
    <message>
        <source>May be too late</source>
        <translation>Có thể không kịp</translation>
    </message>
    <message>
        <source>Wait for the call on the board</source>
        <translation>Chờ gọi số trên bảng</translation>
    </message>
    <message>
        <source>Before you</source>
        <translation>Trước bà con</translation>
    </message>
    <message>
        <source>Before you: %1</source>
        <translation>Trước bà con: %1</translation>
    </message>
    <message>
        <source>Wait about</source>
        <translation>Chờ khoảng</translation>
    </message>
    <message>
        <source>The board shows which one</source>
        <translation>Bảng báo quầy nào</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>Mời đến</translation>
    </message>
    <message>
        <source>Sit at</source>
        <translation>Ngồi chờ ở</translation>
    </message>
    <message>
        <source>Watch the board, listen for the call</source>
        <translation>Nhìn bảng, nghe gọi</translation>
    </message>
    <message>
        <source>%1:%2</source>
        <translation>%1 giờ %2</translation>
    </message>
    <message>
        <source>under %1 minutes</source>
        <translation>dưới %1 phút</translation>
    </message>
    <message>
        <source>%1–%2 minutes</source>
        <translation>%1–%2 phút</translation>
    </message>
    <message>
        <source>Handed in now: %1</source>
        <translation>Nộp bây giờ: %1</translation>
    </message>
    <message>
        <source>As the rules say – ask staff</source>
        <translation>Theo quy định – hỏi&#xa0;cán&#xa0;bộ</translation>
    </message>
    <message>
        <source>Free of charge</source>
        <translation>Miễn phí</translation>
    </message>
    <message>
        <source>a form to fill in</source>
        <translation>có mẫu để điền</translation>
    </message>
    <message>
        <source>Bring %1–%2 things</source>
        <translation>Mang theo %1–%2 thứ</translation>
    </message>
    <message>
        <source>only in some cases</source>
        <translation>tùy trường hợp</translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <translation>%1 hoặc %2</translation>
    </message>
    <message>
        <source>Monday</source>
        <translation>Thứ Hai</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>Thứ Ba</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>Thứ Tư</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>Thứ Năm</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>Thứ Sáu</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>Thứ Bảy</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>Chủ nhật</translation>
    </message>
    <message>
        <source>Please go to the help desk</source>
        <translation>Mời bà con đến bàn hướng dẫn</translation>
    </message>
    <message>
        <source>Staff have been called</source>
        <translation>Đã gọi cán bộ</translation>
    </message>
    <message>
        <source>Staff are coming</source>
        <translation>Cán bộ đang đến</translation>
    </message>
    <message>
        <source>Please wait here</source>
        <translation>Mời bà con chờ ở đây</translation>
    </message>
    <message>
        <source>All open counters see it now</source>
        <translation>Các quầy đang mở đều thấy</translation>
    </message>
    <message>
        <source>If nobody comes soon, please go to the help desk.</source>
        <translation>Đợi lâu thì mời bà con sang bàn hướng dẫn.</translation>
    </message>
    <message>
        <source>%1 is on the way</source>
        <translation>%1 đang ra</translation>
    </message>
    <message>
        <source>Papers and laws have their official Vietnamese names</source>
        <translation>Giấy tờ và văn bản giữ tên tiếng Việt chính thức</translation>
    </message>
    <message>
        <source>Data of %1</source>
        <translation>Dữ liệu ngày %1</translation>
    </message>
    <message>
        <source>They may have changed: please ask staff before you prepare</source>
        <translation>Có thể đã thay đổi: mời bà con hỏi cán bộ trước khi chuẩn bị</translation>
    </message>
    <message>
        <source>New code of this procedure: %1</source>
        <translation>Mã mới của thủ tục này: %1</translation>
    </message>
    <message>
        <source>The new code is not in these data yet: this page is of the old one</source>
        <translation>Dữ liệu ở đây chưa có mã mới: trang này là của mã cũ</translation>
    </message>
    <message>
        <source>Fee online</source>
        <translation>Lệ phí trực tuyến</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Giấy tờ</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Nơi làm</translation>
    </message>
    <message>
        <source>by the nation&apos;s list</source>
        <translation>theo danh mục quốc gia</translation>
    </message>
    <message>
        <source>by the province</source>
        <translation>do tỉnh quy định</translation>
    </message>
    <message>
        <source>by this centre</source>
        <translation>do trung tâm ghi</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>từ %1</translation>
    </message>
    <message>
        <source>No slips now – your number is shown large on the screen</source>
        <translation>Chưa in được phiếu – số hiện to trên màn hình</translation>
    </message>
    <message>
        <source>Number %1 has no slip yet?</source>
        <translation>Số %1 chưa có phiếu?</translation>
    </message>
    <message>
        <source>Taken at %1. Touch to print it again.</source>
        <translation>Lấy lúc %1. Chạm để in lại.</translation>
    </message>
    <message>
        <source>Opening hours</source>
        <translation>Giờ làm việc</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Điện thoại</translation>
    </message>
    <message>
        <source>Counters call from %1</source>
        <translation>Quầy bắt đầu gọi số từ %1</translation>
    </message>
    <message>
        <source>Break at noon – counters call from %1</source>
        <translation>Nghỉ trưa – quầy gọi số lại từ %1</translation>
    </message>
    <message>
        <source>Closing at %1 – today may be too late</source>
        <translation>Đóng cửa lúc %1 – hôm nay có thể không kịp</translation>
    </message>
    <message>
        <source>Please ask staff when it opens again.</source>
        <translation>Mời bà con hỏi cán bộ giờ mở lại.</translation>
    </message>
    <message>
        <source>It opens at %1 today.</source>
        <translation>Hôm nay mở cửa lúc %1.</translation>
    </message>
    <message>
        <source>It opens again at %1, %2.</source>
        <translation>Mở lại lúc %1, %2.</translation>
    </message>
    <message>
        <source>%1:00</source>
        <translation>%1 giờ</translation>
    </message>
    <message>
        <source>This machine has not heard of any staff machine yet.</source>
        <translation>Máy này chưa nghe được máy nào của cán bộ.</translation>
    </message>
    <message>
        <source>Too many tries. Please wait a while.</source>
        <translation>Đã thử nhiều lần. Mời đợi một lúc.</translation>
    </message>
    <message>
        <source>The code does not fit. Please read both numbers again.</source>
        <translation>Mã chưa khớp. Mời đọc lại cả hai dãy số.</translation>
    </message>
    <message>
        <source>The supervisor turns these digits into a code, in the hall&apos;s room.</source>
        <translation>Người phụ trách gõ dãy số này ở Điều hành và đọc lại mã.</translation>
    </message>
    <message>
        <source>Printed. Is every letter there?</source>
        <translation>Đã in. Xem chữ có đủ không.</translation>
    </message>
    <message>
        <source>Printing …</source>
        <translation>Đang in …</translation>
    </message>
    <message>
        <source>A page with letters and the time</source>
        <translation>Một trang có chữ và giờ</translation>
    </message>
</context>
<context>
    <name>Language</name>
    <message>
        <source>Own name</source>
        <translation>Tiếng Việt</translation>
    </message>
    <message>
        <source>Name in Vietnamese</source>
        <translation>Tiếng Việt</translation>
    </message>
</context>
<context>
    <name>Languages</name>
    <message>
        <source>Which language do you read?</source>
        <translation>Bà con đọc tiếng nào?</translation>
    </message>
    <message>
        <source>What is not translated stays in Vietnamese</source>
        <translation>Phần chưa dịch hiện bằng tiếng Việt</translation>
    </message>
    <message>
        <source>More (page %1 of %2)</source>
        <translation>Xem thêm (trang %1 trên %2)</translation>
    </message>
    <message>
        <source>First page (page %1 of %2)</source>
        <translation>Về trang đầu (trang %1 trên %2)</translation>
    </message>
    <message>
        <source>Please ask staff</source>
        <translation>Mời bà con hỏi cán bộ</translation>
    </message>
    <message>
        <source>This machine lacks the letters of this language.</source>
        <translation>Máy này chưa có chữ của tiếng này.</translation>
    </message>
</context>
<context>
    <name>Leaf</name>
    <message>
        <source>Take a number to ask</source>
        <translation>Lấy số để hỏi</translation>
    </message>
    <message>
        <source>This is to be done, in this order</source>
        <translation>Bà con cần làm lần lượt</translation>
    </message>
    <message>
        <source>This is to be done</source>
        <translation>Bà con cần làm</translation>
    </message>
    <message>
        <source>Please ask staff</source>
        <translation>Mời bà con hỏi cán bộ</translation>
    </message>
    <message>
        <source>More (page %1 of %2)</source>
        <translation>Xem thêm (trang %1 trên %2)</translation>
    </message>
    <message>
        <source>First page (page %1 of %2)</source>
        <translation>Về trang đầu (trang %1 trên %2)</translation>
    </message>
    <message>
        <source>Please note</source>
        <translation>Xin lưu ý</translation>
    </message>
</context>
<context>
    <name>List</name>
    <message>
        <source>Take a number</source>
        <translation>Lấy số</translation>
    </message>
    <message>
        <source>Your list of what to bring</source>
        <translation>Danh sách mang theo</translation>
    </message>
    <message>
        <source>The list was not printed</source>
        <translation>Chưa in được danh sách</translation>
    </message>
    <message>
        <source>More (page %1 of %2)</source>
        <translation>Xem thêm (trang %1 trên %2)</translation>
    </message>
    <message>
        <source>First page (page %1 of %2)</source>
        <translation>Về trang đầu (trang %1 trên %2)</translation>
    </message>
    <message>
        <source>Scan to keep the list in your telephone. It needs no network.</source>
        <translation>Quét để giữ danh sách trong điện thoại. Không cần mạng.</translation>
    </message>
    <message>
        <source>Scan to see it on the national portal.</source>
        <translation>Quét để xem trên Cổng Dịch vụ công quốc gia.</translation>
    </message>
</context>
<context>
    <name>More</name>
    <message>
        <source>What you receive</source>
        <translation>Kết quả nhận được</translation>
    </message>
    <message>
        <source>About the fee</source>
        <translation>Về lệ phí</translation>
    </message>
    <message>
        <source>Time limits by case</source>
        <translation>Thời hạn mà cổng ghi theo trường hợp</translation>
    </message>
    <message>
        <source>The papers in full</source>
        <translation>Giấy tờ ghi đủ</translation>
    </message>
    <message>
        <source>Forms (staff have them)</source>
        <translation>Mẫu đơn (xin ở quầy)</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>Điều kiện</translation>
    </message>
    <message>
        <source>The law</source>
        <translation>Căn cứ pháp lý</translation>
    </message>
    <message>
        <source>The official name</source>
        <translation>Tên chính thức</translation>
    </message>
    <message>
        <source>Where this comes from</source>
        <translation>Nguồn thông tin</translation>
    </message>
    <message>
        <source>And %1 more – see the national portal</source>
        <translation>Và %1 văn bản nữa – xem trên cổng quốc gia</translation>
    </message>
    <message>
        <source>National public service portal, code %1</source>
        <translation>Cổng Dịch vụ công quốc gia, mã %1</translation>
    </message>
    <message>
        <source>Data of %1</source>
        <translation>Dữ liệu ngày %1</translation>
    </message>
    <message>
        <source>The list by case was made for this kiosk, %1</source>
        <translation>Danh sách theo trường hợp soạn cho máy này, ngày %1</translation>
    </message>
    <message>
        <source>Take a number</source>
        <translation>Lấy số</translation>
    </message>
    <message>
        <source>More facts</source>
        <translation>Thông tin thêm</translation>
    </message>
    <message>
        <source>More (page %1 of %2)</source>
        <translation>Xem thêm (trang %1 trên %2)</translation>
    </message>
    <message>
        <source>First page (page %1 of %2)</source>
        <translation>Về trang đầu (trang %1 trên %2)</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>Numbers are valid as always – the time on the slip may be off</source>
        <translation>Số vẫn có hiệu lực – giờ trên phiếu có thể chưa đúng</translation>
    </message>
    <message>
        <source>The line is down – numbers work as usual</source>
        <translation>Mạng đang gián đoạn – vẫn lấy số bình thường</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Quay lại</translation>
    </message>
</context>
<context>
    <name>Paper</name>
    <message>
        <source>This machine is out of service</source>
        <translation>Máy tạm ngừng phục vụ</translation>
    </message>
    <message>
        <source>This machine gives no numbers just now</source>
        <translation>Máy tạm không in được số</translation>
    </message>
    <message>
        <source>Please take a paper number at the help desk.</source>
        <translation>Mời bà con lấy số giấy ở bàn hướng dẫn.</translation>
    </message>
    <message>
        <source>More (page %1 of %2)</source>
        <translation>Xem thêm (trang %1 trên %2)</translation>
    </message>
    <message>
        <source>First page (page %1 of %2)</source>
        <translation>Về trang đầu (trang %1 trên %2)</translation>
    </message>
    <message>
        <source>For staff</source>
        <translation>Dành cho cán bộ</translation>
    </message>
    <message>
        <source>If you already have a number</source>
        <translation>Nếu bà con đã có số</translation>
    </message>
    <message>
        <source>It stays valid</source>
        <translation>Số đó vẫn có hiệu lực</translation>
    </message>
    <message>
        <source>For staff: %1</source>
        <translation>Báo cán bộ: %1</translation>
    </message>
    <message>
        <source>What do I need to do?</source>
        <translation>Tôi cần làm gì?</translation>
    </message>
    <message>
        <source>Find it, see what to bring</source>
        <translation>Tìm việc, xem cần mang theo gì</translation>
    </message>
</context>
<context>
    <name>Priority</name>
    <message>
        <source>No, go on</source>
        <translation>Không, xem số</translation>
    </message>
    <message>
        <source>No, print my slip</source>
        <translation>Không, in phiếu</translation>
    </message>
    <message>
        <source>Another reason, ask staff</source>
        <translation>Lý do khác, hỏi cán bộ</translation>
    </message>
    <message>
        <source>You have a number</source>
        <translation>Đã có số cho bà con</translation>
    </message>
    <message>
        <source>Do you have a right to priority?</source>
        <translation>Bà con có thuộc diện được&#xa0;ưu&#xa0;tiên không?</translation>
    </message>
    <message>
        <source>You need not answer. It only lets us call you sooner.</source>
        <translation>Không bắt buộc trả lời. Chỉ để được mời sớm hơn.</translation>
    </message>
    <message>
        <source>More (page %1 of %2)</source>
        <translation>Xem thêm (trang %1 trên %2)</translation>
    </message>
    <message>
        <source>First page (page %1 of %2)</source>
        <translation>Về trang đầu (trang %1 trên %2)</translation>
    </message>
</context>
<context>
    <name>Procedure</name>
    <message>
        <source>Take a number</source>
        <translation>Lấy số</translation>
    </message>
    <message>
        <source>Print the list</source>
        <translation>In danh sách</translation>
    </message>
    <message>
        <source>At home</source>
        <translation>Xem ở nhà</translation>
    </message>
    <message>
        <source>More facts</source>
        <translation>Thông tin thêm</translation>
    </message>
    <message>
        <source>Other case</source>
        <translation>Trường hợp khác</translation>
    </message>
    <message>
        <source>Choose the case</source>
        <translation>Chọn trường hợp</translation>
    </message>
    <message>
        <source>More %1/%2</source>
        <translation>Xem thêm %1/%2</translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <source>Do you need more time?</source>
        <translation>Bà con còn làm tiếp không?</translation>
    </message>
    <message numerus="yes">
        <source>Without a touch, what you chose is cleared in %n seconds. A number that you took stays valid.</source>
        <translation>
            <numerusform>Không chạm thì sau %n giây máy xóa những gì đã chọn. Số đã lấy vẫn có hiệu lực.</numerusform>
        </translation>
    </message>
    <message>
        <source>The printer does not say whether it came out. Your number is valid either way.</source>
        <translation>Máy in không báo phiếu đã ra chưa. Số của bà con vẫn có hiệu lực.</translation>
    </message>
    <message>
        <source>An empty page means that the roll is upside down. Turn it over, then touch No to try again.</source>
        <translation>Trang trắng là do cuộn giấy đặt ngược. Lật cuộn giấy lại, rồi chạm Không để in thử lần nữa.</translation>
    </message>
    <message>
        <source>Yes, go on</source>
        <translation>Tôi còn làm tiếp</translation>
    </message>
    <message>
        <source>I am done, clear all</source>
        <translation>Tôi xong rồi, xóa hết</translation>
    </message>
    <message>
        <source>Start again from the beginning?</source>
        <translation>Bắt đầu lại từ đầu?</translation>
    </message>
    <message>
        <source>What you chose is cleared. A number that you took stays valid.</source>
        <translation>Máy xóa những gì đã chọn. Số đã lấy vẫn có hiệu lực.</translation>
    </message>
    <message>
        <source>No, go on</source>
        <translation>Không, làm tiếp</translation>
    </message>
    <message>
        <source>Yes, start again</source>
        <translation>Bắt đầu lại, xóa hết</translation>
    </message>
    <message>
        <source>Do you have your slip?</source>
        <translation>Bà con có nhận được phiếu không?</translation>
    </message>
    <message>
        <source>Yes, I have it</source>
        <translation>Có, tôi đã nhận</translation>
    </message>
    <message>
        <source>No slip came out</source>
        <translation>Không có phiếu</translation>
    </message>
    <message>
        <source>New paper: are there letters on the test page?</source>
        <translation>Giấy mới: trang in thử có chữ không?</translation>
    </message>
    <message>
        <source>Yes, I can read it</source>
        <translation>Có, đọc được</translation>
    </message>
    <message>
        <source>No, it is empty</source>
        <translation>Không, trang trắng</translation>
    </message>
</context>
<context>
    <name>Rate</name>
    <message>
        <source>What is the code of your slip?</source>
        <translation>Mã trên phiếu là gì?</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Bỏ qua</translation>
    </message>
    <message>
        <source>Rate a visit that is over</source>
        <translation>Đánh giá lượt đã xong</translation>
    </message>
</context>
<context>
    <name>Rating</name>
    <message>
        <source>No name is kept. Your papers are not affected.</source>
        <translation>Không ghi tên. Không ảnh hưởng đến hồ sơ.</translation>
    </message>
    <message>
        <source>Four letters and digits, at the foot of the slip.</source>
        <translation>Bốn chữ và số, in ở cuối phiếu.</translation>
    </message>
    <message>
        <source>This machine has no slip with that code. Please look again.</source>
        <translation>Máy chưa thấy phiếu có mã này. Mời bà con xem lại.</translation>
    </message>
    <message>
        <source>Two slips have this code. Please ask staff.</source>
        <translation>Có hai phiếu cùng mã này. Mời bà con hỏi cán bộ.</translation>
    </message>
    <message>
        <source>Many codes were tried. Please wait a while.</source>
        <translation>Đã thử nhiều mã. Mời bà con đợi một lúc.</translation>
    </message>
    <message>
        <source>This visit is not over yet. Please come back when it is.</source>
        <translation>Việc này chưa xong ở quầy. Xong việc, mời bà con trở lại.</translation>
    </message>
    <message>
        <source>This visit was rated already. Thank you.</source>
        <translation>Lượt này đã đánh giá rồi. Xin cảm ơn bà con.</translation>
    </message>
    <message>
        <source>A visit can be rated within two hours. Thank you for coming.</source>
        <translation>Chỉ đánh giá được trong hai giờ sau khi xong. Xin cảm ơn bà con.</translation>
    </message>
    <message>
        <source>Question %1 of %2</source>
        <translation>Câu %1 trên %2</translation>
    </message>
    <message>
        <source>Number %1</source>
        <translation>Số %1</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>đã xong việc</translation>
    </message>
    <message>
        <source>I don&apos;t know – skip</source>
        <translation>Tôi không biết – bỏ qua</translation>
    </message>
    <message>
        <source>I want to say more (%1 questions)</source>
        <translation>Tôi muốn trả lời kỹ hơn (%1 câu)</translation>
    </message>
    <message>
        <source>That is all</source>
        <translation>Xong rồi</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Bỏ qua</translation>
    </message>
    <message>
        <source>More (page %1 of %2)</source>
        <translation>Xem thêm (trang %1 trên %2)</translation>
    </message>
    <message>
        <source>First page (page %1 of %2)</source>
        <translation>Về trang đầu (trang %1 trên %2)</translation>
    </message>
</context>
<context>
    <name>Saving</name>
    <message>
        <source>Saving your number …</source>
        <translation>Đang lưu số của bà con …</translation>
    </message>
    <message>
        <source>Saving what you said …</source>
        <translation>Đang lưu ý kiến của bà con …</translation>
    </message>
    <message>
        <source>One moment, please. No need to touch again.</source>
        <translation>Xin chờ một chút. Không cần chạm lại.</translation>
    </message>
</context>
<context>
    <name>Search</name>
    <message>
        <source>Take a number to ask</source>
        <translation>Lấy số để hỏi</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>Xem thêm %n việc</numerusform>
        </translation>
    </message>
    <message>
        <source>More (%1/%2)</source>
        <translation>Xem thêm (%1/%2)</translation>
    </message>
    <message>
        <source>What do I need to do?</source>
        <translation>Tôi cần làm gì?</translation>
    </message>
    <message>
        <source>Type as you speak. Accents are not needed.</source>
        <translation>Gõ như nói hằng ngày. Không cần gõ dấu.</translation>
    </message>
    <message>
        <source>Nothing found yet. Type it another way, or ask staff.</source>
        <translation>Chưa tìm thấy. Gõ cách khác, hoặc hỏi cán bộ.</translation>
    </message>
    <message>
        <source>Not sure this is it. Staff will gladly help.</source>
        <translation>Chưa chắc đúng việc. Cán bộ sẵn lòng giúp.</translation>
    </message>
    <message>
        <source>Choose by what happened</source>
        <translation>Chọn theo việc gia đình</translation>
    </message>
    <message>
        <source>birth, marriage, a death, land, moving …</source>
        <translation>sinh con, kết hôn, có người mất, nhà đất …</translation>
    </message>
    <message>
        <source>For example</source>
        <translation>Ví dụ</translation>
    </message>
    <message>
        <source>birth certificate · certified copy · build a house</source>
        <translation>khai sinh · sao y · xay nha</translation>
    </message>
    <message>
        <source>Not done here: %1. Please ask staff.</source>
        <translation>Ở đây không làm: %1. Mời bà con hỏi cán bộ.</translation>
    </message>
    <message>
        <source>Not done here: %1. It is done at: %2.</source>
        <translation>Ở đây không làm: %1. Nơi làm: %2.</translation>
    </message>
</context>
<context>
    <name>Services</name>
    <message>
        <source>Take a number · one touch gives it</source>
        <translation>Lấy số · chạm một việc là có số</translation>
    </message>
    <message>
        <source>One touch gives a number</source>
        <translation>Chạm một việc là có số</translation>
    </message>
    <message>
        <source>What have you come for?</source>
        <translation>Bà con đến làm&#xa0;việc&#xa0;gì?</translation>
    </message>
    <message>
        <source>More (page %1 of %2)</source>
        <translation>Xem thêm (trang %1 trên %2)</translation>
    </message>
    <message>
        <source>First page (page %1 of %2)</source>
        <translation>Về trang đầu (trang %1 trên %2)</translation>
    </message>
    <message>
        <source>I don&apos;t know – help me find it</source>
        <translation>Tôi không biết – giúp tôi tìm</translation>
    </message>
</context>
<context>
    <name>Slip</name>
    <message>
        <source>Your number</source>
        <translation>Số của bà con</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Lấy số</translation>
    </message>
    <message>
        <source>Ahead</source>
        <translation>Trước bà con</translation>
    </message>
    <message>
        <source>Bring to the counter</source>
        <translation>Mang theo khi đến quầy</translation>
    </message>
    <message>
        <source>Keep this slip. Show it at the counter. If you miss the call, come anyway.</source>
        <translation>Giữ phiếu này. Được gọi thì đưa cán bộ quét. Lỡ lượt vẫn được tiếp.</translation>
    </message>
</context>
<context>
    <name>SlipOut</name>
    <message>
        <source>The slip was not printed</source>
        <translation>Máy chưa in được phiếu</translation>
    </message>
</context>
<context>
    <name>Staff</name>
    <message>
        <source>For staff</source>
        <translation>Dành cho cán bộ</translation>
    </message>
</context>
<context>
    <name>Step</name>
    <message>
        <source>Question %1 of %2</source>
        <translation>Câu %1 trên %2</translation>
    </message>
    <message>
        <source>I don&apos;t know</source>
        <translation>Tôi không biết</translation>
    </message>
    <message>
        <source>More (page %1 of %2)</source>
        <translation>Xem thêm (trang %1 trên %2)</translation>
    </message>
    <message>
        <source>First page (page %1 of %2)</source>
        <translation>Về trang đầu (trang %1 trên %2)</translation>
    </message>
    <message>
        <source>I don&apos;t know – skip</source>
        <translation>Tôi không biết – bỏ qua</translation>
    </message>
    <message>
        <source>Then only your papers are listed.</source>
        <translation>Để máy chỉ liệt kê giấy tờ nhà mình cần.</translation>
    </message>
    <message>
        <source>Most people</source>
        <translation>Thường gặp nhất</translation>
    </message>
    <message>
        <source>Which is your case?</source>
        <translation>Bà con thuộc trường hợp nào?</translation>
    </message>
</context>
<context>
    <name>Thanks</name>
    <message>
        <source>Thank you</source>
        <translation>Cảm ơn bà con</translation>
    </message>
    <message>
        <source>What you said is kept</source>
        <translation>Ý kiến đã được ghi lại</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Xong</translation>
    </message>
    <message>
        <source>Rate a visit that is over</source>
        <translation>Đánh giá lượt đã xong</translation>
    </message>
    <message>
        <source>No name is kept</source>
        <translation>Không ghi tên</translation>
    </message>
    <message>
        <source>Your papers are not affected.</source>
        <translation>Không ảnh hưởng đến hồ sơ.</translation>
    </message>
</context>
<context>
    <name>Ticket</name>
    <message>
        <source>Done</source>
        <translation>Xong</translation>
    </message>
    <message>
        <source>Number noted</source>
        <translation>Tôi đã ghi lại số</translation>
    </message>
    <message>
        <source>Your number is valid</source>
        <translation>Số của bà con vẫn có hiệu lực</translation>
    </message>
    <message>
        <source>Your number</source>
        <translation>Số của bà con</translation>
    </message>
    <message>
        <source>More (page %1 of %2)</source>
        <translation>Xem thêm (trang %1 trên %2)</translation>
    </message>
    <message>
        <source>First page (page %1 of %2)</source>
        <translation>Về trang đầu (trang %1 trên %2)</translation>
    </message>
    <message>
        <source>See what to bring</source>
        <translation>Xem cần mang theo gì</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Stop</source>
        <translation>Dừng</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>Nghe</translation>
    </message>
    <message>
        <source>Softer</source>
        <translation>Nhỏ lại</translation>
    </message>
    <message>
        <source>Louder</source>
        <translation>To hơn</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Màu</translation>
    </message>
    <message>
        <source>Raise</source>
        <translation>Đưa lên</translation>
    </message>
    <message>
        <source>Lower</source>
        <translation>Hạ thấp</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>Từ đầu</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>Bắt đầu lại</translation>
    </message>
    <message>
        <source>Language · Ngôn ngữ</source>
        <translation>Ngôn ngữ · Language</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Ngôn ngữ</translation>
    </message>
    <message>
        <source>Call staff to help</source>
        <translation>Gọi cán bộ giúp</translation>
    </message>
</context>
<context>
    <name>Upkeep</name>
    <message>
        <source>Looking after this machine</source>
        <translation>Chăm sóc máy</translation>
    </message>
    <message>
        <source>To try the loudspeaker, touch Listen, then Louder.</source>
        <translation>Thử loa: chạm Nghe, rồi chạm To hơn.</translation>
    </message>
    <message>
        <source>For staff</source>
        <translation>Dành cho cán bộ</translation>
    </message>
    <message>
        <source>More (page %1 of %2)</source>
        <translation>Xem thêm (trang %1 trên %2)</translation>
    </message>
    <message>
        <source>First page (page %1 of %2)</source>
        <translation>Về trang đầu (trang %1 trên %2)</translation>
    </message>
    <message>
        <source>Print a test page</source>
        <translation>In thử</translation>
    </message>
    <message>
        <source>Touch the four corners</source>
        <translation>Chạm bốn góc màn hình</translation>
    </message>
    <message>
        <source>All four corners answered</source>
        <translation>Cả bốn góc đều nhận</translation>
    </message>
    <message>
        <source>Shows where the screen does not feel a finger</source>
        <translation>Xem góc nào của màn hình chưa nhận</translation>
    </message>
    <message>
        <source>Touch once more: the program ends</source>
        <translation>Chạm lần nữa để dừng chương trình</translation>
    </message>
    <message>
        <source>End the program</source>
        <translation>Dừng chương trình</translation>
    </message>
    <message>
        <source>It stays ended until somebody starts it</source>
        <translation>Chỉ chạy lại khi có người mở</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
</context>
</TS>
