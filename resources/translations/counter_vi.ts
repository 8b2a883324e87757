<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi">
<context>
    <name>Accounts</name>
    <message>
        <source>Recovery codes of %1</source>
        <translation>Mã khôi phục của %1</translation>
    </message>
    <message>
        <source>Each code works once, when the password is forgotten or the account is locked: sign-in screen, Forgotten password. No network is needed. Lock this paper away.</source>
        <translation>Mỗi mã dùng một lần, khi quên mật khẩu hoặc tài khoản bị khóa: màn hình đăng nhập, Quên mật khẩu. Không cần mạng. Cất giấy này nơi khóa kín.</translation>
    </message>
    <message>
        <source>Officer</source>
        <translation>Cán bộ tiếp nhận</translation>
    </message>
    <message>
        <source>Lobby helper</source>
        <translation>Hướng dẫn sảnh</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>Người phụ trách</translation>
    </message>
    <message>
        <source>Technician</source>
        <translation>Kỹ thuật viên</translation>
    </message>
    <message>
        <source>Out of use</source>
        <translation>Ngừng dùng</translation>
    </message>
    <message>
        <source>Unused for long</source>
        <translation>Lâu không dùng</translation>
    </message>
    <message>
        <source>Locked by wrong tries</source>
        <translation>Tạm khóa</translation>
    </message>
    <message>
        <source>Temporary password</source>
        <translation>Mật khẩu tạm</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>Đang dùng</translation>
    </message>
    <message>
        <source>Counter %1</source>
        <translation>Quầy %1</translation>
    </message>
    <message>
        <source>has one</source>
        <translation>đã có</translation>
    </message>
    <message>
        <source>none</source>
        <translation>không có</translation>
    </message>
    <message>
        <source>Sign-in name</source>
        <translation>Tên đăng nhập</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Vai trò</translation>
    </message>
    <message>
        <source>Usual counter</source>
        <translation>Quầy thường ngồi</translation>
    </message>
    <message>
        <source>Other languages</source>
        <translation>Tiếng khác</translation>
    </message>
    <message>
        <source>Procedures not taken</source>
        <translation>Không nhận thủ tục</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>Mã PIN</translation>
    </message>
    <message>
        <source>Last signed in</source>
        <translation>Đăng nhập gần nhất</translation>
    </message>
    <message>
        <source>never</source>
        <translation>chưa lần nào</translation>
    </message>
    <message>
        <source>Recovery codes left</source>
        <translation>Số mã khôi phục còn lại</translation>
    </message>
</context>
<context>
    <name>AccountsRoom</name>
    <message>
        <source>Accounts</source>
        <translation>Tài khoản</translation>
    </message>
    <message>
        <source>New account</source>
        <translation>Tạo tài khoản</translation>
    </message>
    <message>
        <source>Change name, counter</source>
        <translation>Sửa tên, quầy</translation>
    </message>
    <message>
        <source>Change role</source>
        <translation>Đổi vai trò</translation>
    </message>
    <message>
        <source>Temporary password</source>
        <translation>Mật khẩu tạm</translation>
    </message>
    <message>
        <source>Let in again</source>
        <translation>Cho vào lại</translation>
    </message>
    <message>
        <source>End account</source>
        <translation>Ngừng tài khoản</translation>
    </message>
    <message>
        <source>My new recovery codes</source>
        <translation>Mã khôi phục mới của tôi</translation>
    </message>
    <message numerus="yes">
        <source>%n account(s)</source>
        <translation>
            <numerusform>%n tài khoản</numerusform>
        </translation>
    </message>
    <message>
        <source>Which role?</source>
        <translation>Vai trò nào?</translation>
    </message>
    <message>
        <source>Sign-in name, as hoa.nt</source>
        <translation>Tên đăng nhập, như hoa.nt</translation>
    </message>
    <message>
        <source>A temporary password is made; its owner changes it at the first sign-in.</source>
        <translation>Máy tạo mật khẩu tạm; người dùng đổi khi đăng nhập lần đầu.</translation>
    </message>
    <message>
        <source>New account: %1</source>
        <translation>Tài khoản mới: %1</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Tạo</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Lưu</translation>
    </message>
    <message>
        <source>Role of %1</source>
        <translation>Vai trò của %1</translation>
    </message>
    <message>
        <source>The present password and the PIN stop working. A new one is shown once.</source>
        <translation>Mật khẩu và mã PIN đang dùng hết hiệu lực. Mật khẩu tạm hiện một lần.</translation>
    </message>
    <message>
        <source>Temporary password for %1?</source>
        <translation>Cấp mật khẩu tạm cho %1?</translation>
    </message>
    <message>
        <source>Wherever the person is signed in, the counter locks as soon as it hears of it.</source>
        <translation>Đang đăng nhập ở quầy nào, quầy đó khóa ngay khi nhận được tin.</translation>
    </message>
    <message>
        <source>End the account of %1?</source>
        <translation>Ngừng tài khoản của %1?</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Đồng ý</translation>
    </message>
    <message>
        <source>The codes on earlier papers stop working.</source>
        <translation>Các mã đã in trước hết hiệu lực.</translation>
    </message>
    <message>
        <source>New recovery codes?</source>
        <translation>Cấp mã khôi phục mới?</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Đã lưu: %1</translation>
    </message>
    <message>
        <source>Temporary password of %1</source>
        <translation>Mật khẩu tạm của %1</translation>
    </message>
    <message>
        <source>Write it down for the owner; it is not shown again:</source>
        <translation>Ghi lại và đưa cho người dùng; không hiện lại lần nữa:</translation>
    </message>
    <message>
        <source>Written down</source>
        <translation>Đã ghi lại</translation>
    </message>
    <message>
        <source>Print or copy them and lock the paper away; they are not shown again:</source>
        <translation>In hoặc chép lại, cất giấy nơi khóa kín; không hiện lại lần nữa:</translation>
    </message>
    <message>
        <source>Recovery codes</source>
        <translation>Mã khôi phục</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>In</translation>
    </message>
    <message>
        <source>All copied</source>
        <translation>Đã chép xong</translation>
    </message>
    <message>
        <source>These codes are not shown again, and those on earlier papers stopped working.</source>
        <translation>Các mã này không hiện lại, và mã trên giấy cũ không dùng được nữa.</translation>
    </message>
    <message>
        <source>Close without the codes on paper?</source>
        <translation>Đóng khi mã chưa ra giấy?</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>This machine has no printer: copy the codes by hand.</source>
        <translation>Máy này không có máy in: chép mã bằng tay.</translation>
    </message>
    <message>
        <source>Sent to the printer %1.</source>
        <translation>Đã gửi đến máy in %1.</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Họ và tên</translation>
    </message>
    <message>
        <source>Usual counter</source>
        <translation>Quầy thường ngồi</translation>
    </message>
    <message>
        <source>Other languages, as en, hmn</source>
        <translation>Tiếng khác, như en, hmn</translation>
    </message>
    <message>
        <source>Procedures not taken, by code</source>
        <translation>Không nhận thủ tục (mã)</translation>
    </message>
    <message>
        <source>The centre has no counter “%1”. Write its number, as 3.</source>
        <translation>Trung tâm không có quầy “%1”. Ghi số quầy, như 3.</translation>
    </message>
    <message>
        <source>Write codes of two or three letters, as en, hmn.</source>
        <translation>Ghi mã hai hoặc ba chữ, như en, hmn.</translation>
    </message>
    <message>
        <source>No procedure here has the code %1.</source>
        <translation>Ở đây không có thủ tục mã %1.</translation>
    </message>
</context>
<context>
    <name>Advice</name>
    <message>
        <source>To tell the person</source>
        <translation>Dặn bà con</translation>
    </message>
    <message>
        <source>Nothing fits. Say it in other words.</source>
        <translation>Chưa tìm thấy. Thử gõ cách khác.</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n người đang chờ</numerusform>
        </translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Ở đâu</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>Lệ phí</translation>
    </message>
    <message>
        <source>How long</source>
        <translation>Bao lâu</translation>
    </message>
    <message>
        <source>As the rules say – ask staff</source>
        <translation>Theo quy định – hỏi cán bộ</translation>
    </message>
    <message>
        <source>No list was published – ask staff.</source>
        <translation>Chưa công bố danh mục – hỏi cán bộ.</translation>
    </message>
    <message>
        <source>To bring</source>
        <translation>Mang theo</translation>
    </message>
</context>
<context>
    <name>Alarm</name>
    <message>
        <source>Until then lists can be read only; what was typed stays here.</source>
        <translation>Trong lúc đó chỉ xem được danh sách; những gì đã gõ vẫn còn.</translation>
    </message>
</context>
<context>
    <name>Ask</name>
    <message>
        <source>Leave as it is</source>
        <translation>Thôi</translation>
    </message>
</context>
<context>
    <name>Attendant</name>
    <message>
        <source>%1 is at counter %2: the slip was shown there.</source>
        <translation>Số %1 đang ở quầy %2: phiếu đã đưa ở quầy đó.</translation>
    </message>
    <message>
        <source>%1 waits again: the call was not confirmed in time.</source>
        <translation>Số %1 chờ lại: lượt mời chưa được xác nhận kịp.</translation>
    </message>
    <message>
        <source>Called %1 again</source>
        <translation>Đã gọi lại số %1</translation>
    </message>
    <message>
        <source>%1 is marked absent</source>
        <translation>Đã ghi vắng mặt số %1</translation>
    </message>
    <message>
        <source>Finish %1 with a dossier half filled in?</source>
        <translation>Kết thúc số %1 khi hồ sơ còn nhập dở?</translation>
    </message>
    <message>
        <source>What was typed is kept in the intake while nobody is at the counter; it is not taken in yet.</source>
        <translation>Hồ sơ chưa được tiếp nhận. Phần đã nhập vẫn giữ ở Tiếp nhận, mở lại khi quầy không có ai.</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Kết thúc</translation>
    </message>
    <message>
        <source>Called %1</source>
        <translation>Đã mời số %1</translation>
    </message>
    <message>
        <source>Nobody is waiting.</source>
        <translation>Không có ai đang chờ.</translation>
    </message>
    <message>
        <source>Serving %1: the slip is here</source>
        <translation>Đang phục vụ số %1 theo phiếu</translation>
    </message>
    <message>
        <source>%1 is finished</source>
        <translation>Đã kết thúc số %1</translation>
    </message>
    <message>
        <source>%1: the last step is taken back</source>
        <translation>%1: đã hoàn tác bước vừa rồi</translation>
    </message>
    <message>
        <source>Nobody is at the counter any more.</source>
        <translation>Không còn ai ở quầy.</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Understood</source>
        <translation>Đã hiểu</translation>
    </message>
</context>
<context>
    <name>Because</name>
    <message>
        <source>before %1 who came earlier</source>
        <translation>vượt %1 người</translation>
    </message>
    <message>
        <source>the officer sent to has left</source>
        <translation>cán bộ nhận chuyển đã về</translation>
    </message>
    <message>
        <source>has waited over %1 min for the officer sent to</source>
        <translation>đã chờ cán bộ nhận chuyển quá %1 phút</translation>
    </message>
    <message>
        <source>counter %2 is closed</source>
        <translation>quầy %2 đã đóng</translation>
    </message>
    <message>
        <source>has waited over %1 min for counter %2</source>
        <translation>đã chờ quầy %2 quá %1 phút</translation>
    </message>
    <message>
        <source>priority: %1 (%2 of %3)</source>
        <translation>ưu tiên %1, lần %2 trên %3</translation>
    </message>
    <message>
        <source>has an appointment</source>
        <translation>có hẹn giờ</translation>
    </message>
    <message>
        <source>quick business</source>
        <translation>việc nhanh</translation>
    </message>
    <message>
        <source>an ordinary turn between priorities</source>
        <translation>đến lượt thường, sau các lượt ưu tiên</translation>
    </message>
</context>
<context>
    <name>BellButton</name>
    <message>
        <source>What was said</source>
        <translation>Lời báo</translation>
    </message>
    <message>
        <source>What was said, %1 to look at</source>
        <translation>Lời báo, %1 lời cần xem</translation>
    </message>
</context>
<context>
    <name>Booking</name>
    <message>
        <source>Make an appointment</source>
        <translation>Thêm một lịch hẹn</translation>
    </message>
    <message>
        <source>Read a file of appointments (CSV)</source>
        <translation>Nhập lịch hẹn từ tệp CSV</translation>
    </message>
    <message>
        <source>Appointments</source>
        <translation>Lịch hẹn</translation>
    </message>
    <message>
        <source>Appointment at %1, code %2</source>
        <translation>Lịch hẹn %1, mã %2</translation>
    </message>
    <message>
        <source>Is here, too early: give a number</source>
        <translation>Đã đến (sớm hơn giờ hẹn): cấp số</translation>
    </message>
    <message>
        <source>Is here: give a number</source>
        <translation>Đã đến: cấp số</translation>
    </message>
    <message>
        <source>Is here, too late: give an ordinary number</source>
        <translation>Đã đến (quá giờ hẹn): cấp số thường</translation>
    </message>
    <message>
        <source>Cancel the appointment</source>
        <translation>Bỏ lịch hẹn</translation>
    </message>
    <message>
        <source>An appointment for what?</source>
        <translation>Hẹn cho việc gì?</translation>
    </message>
    <message>
        <source>Cancel the appointment with the code %1?</source>
        <translation>Bỏ lịch hẹn mã %1?</translation>
    </message>
    <message>
        <source>The time is free for somebody else. The person is not told by this program.</source>
        <translation>Giờ ấy dành cho người khác. Phần mềm không báo cho bà con.</translation>
    </message>
    <message>
        <source>The appointment with the code %1 is cancelled</source>
        <translation>Đã bỏ lịch hẹn mã %1</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Ngày</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Giờ</translation>
    </message>
    <message>
        <source>Number in another system, if there is one</source>
        <translation>Mã ở hệ thống khác, nếu có</translation>
    </message>
    <message>
        <source>The person gets a code of four signs. No name is kept: kiosks and boards know of it too.</source>
        <translation>Bà con nhận một mã 4 ký tự. Không ghi tên: ki-ốt và bảng cũng đọc được lịch hẹn.</translation>
    </message>
    <message>
        <source>Make the appointment</source>
        <translation>Hẹn</translation>
    </message>
    <message>
        <source>New appointment: %1</source>
        <translation>Lịch hẹn mới: %1</translation>
    </message>
    <message>
        <source>Another day for %1</source>
        <translation>Hẹn ngày khác cho số %1</translation>
    </message>
    <message>
        <source>Write a day that exists, like 24/11/2026.</source>
        <translation>Ghi một ngày có thật, như 24/11/2026.</translation>
    </message>
    <message>
        <source>Write it like 9:15.</source>
        <translation>Ghi như 9:15.</translation>
    </message>
    <message>
        <source>Appointment on %1 at %2: the code is %3</source>
        <translation>Đã hẹn %1 lúc %2: mã %3</translation>
    </message>
    <message>
        <source>Is here with the number %1: write it down for the person</source>
        <translation>Đã đến, số %1: ghi số cho bà con</translation>
    </message>
    <message>
        <source>Is here with the number %1: the slip is being printed</source>
        <translation>Đã đến, số %1: đang in phiếu</translation>
    </message>
    <message numerus="yes">
        <source>%n new appointment(s)</source>
        <translation>
            <numerusform>%n lịch hẹn mới</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n known already</source>
        <translation>
            <numerusform>%n đã có</numerusform>
        </translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Dòng %1: %2</translation>
    </message>
    <message numerus="yes">
        <source>and %n more line(s)</source>
        <translation>
            <numerusform>và %n dòng nữa</numerusform>
        </translation>
    </message>
    <message>
        <source>Columns that are not kept: %1</source>
        <translation>Cột không lưu: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) left out</source>
        <translation>
            <numerusform>%n dòng bị bỏ ra</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
</context>
<context>
    <name>CasePick</name>
    <message>
        <source>Case</source>
        <translation>Trường hợp</translation>
    </message>
    <message>
        <source>All papers that the portal lists</source>
        <translation>Mọi giấy tờ cổng ghi</translation>
    </message>
</context>
<context>
    <name>CaseView</name>
    <message>
        <source>Taken in</source>
        <translation>Đã tiếp nhận</translation>
    </message>
    <message>
        <source>due %1</source>
        <translation>hẹn %1</translation>
    </message>
    <message>
        <source>Papers for this business</source>
        <translation>Giấy tờ cho việc này</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>và %n giấy tờ nữa</numerusform>
        </translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>Lệ phí</translation>
    </message>
    <message>
        <source>As the rules say</source>
        <translation>Theo quy định</translation>
    </message>
    <message>
        <source>No limit published</source>
        <translation>Theo từng trường hợp</translation>
    </message>
    <message>
        <source>If taken in now, due</source>
        <translation>Nhận bây giờ thì hẹn trả</translation>
    </message>
    <message>
        <source>Code %1</source>
        <translation>Mã %1</translation>
    </message>
</context>
<context>
    <name>Catalogue</name>
    <message>
        <source>see its note</source>
        <translation>xem ghi chú</translation>
    </message>
    <message>
        <source>Procedures</source>
        <translation>Thủ tục</translation>
    </message>
    <message>
        <source>Counter %1</source>
        <translation>Quầy %1</translation>
    </message>
    <message>
        <source>Not done here</source>
        <translation>Không làm ở đây</translation>
    </message>
    <message>
        <source>New code</source>
        <translation>Mã mới</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>Có sửa đổi</translation>
    </message>
    <message>
        <source>Done here</source>
        <translation>Làm ở đây</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>Quầy</translation>
    </message>
    <message>
        <source>Fee at the counter</source>
        <translation>Lệ phí tại quầy</translation>
    </message>
    <message>
        <source>Fee online</source>
        <translation>Lệ phí trực tuyến</translation>
    </message>
    <message>
        <source>Time limit</source>
        <translation>Thời hạn</translation>
    </message>
    <message>
        <source>Official name</source>
        <translation>Tên chính thức</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>Tên gọi ngắn</translation>
    </message>
    <message>
        <source>Note for citizens</source>
        <translation>Lời dặn bà con</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Giấy tờ</translation>
    </message>
    <message>
        <source>Replaced by</source>
        <translation>Mã thay thế</translation>
    </message>
    <message>
        <source>People say</source>
        <translation>Bà con gọi là</translation>
    </message>
    <message>
        <source>Nation</source>
        <translation>Quốc gia</translation>
    </message>
    <message>
        <source>Province</source>
        <translation>Tỉnh</translation>
    </message>
    <message>
        <source>This centre</source>
        <translation>Trung tâm</translation>
    </message>
    <message>
        <source>not done here</source>
        <translation>không làm ở đây</translation>
    </message>
    <message>
        <source>done here</source>
        <translation>làm ở đây</translation>
    </message>
    <message>
        <source>Counter %1 – %2</source>
        <translation>Quầy %1 – %2</translation>
    </message>
    <message>
        <source>no longer: %1</source>
        <translation>không cần nữa: %1</translation>
    </message>
    <message>
        <source>also: %1</source>
        <translation>thêm: %1</translation>
    </message>
    <message>
        <source>from %1 to the end of %2</source>
        <translation>từ %1 đến hết %2</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>từ %1</translation>
    </message>
    <message>
        <source>to the end of %1</source>
        <translation>đến hết %1</translation>
    </message>
    <message>
        <source>before: %1</source>
        <translation>trước đó: %1</translation>
    </message>
    <message>
        <source>invented for the demonstration</source>
        <translation>số liệu minh họa</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Đã rút</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>Đang áp dụng</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>Đã hết hạn</translation>
    </message>
    <message>
        <source>Not yet in force</source>
        <translation>Chưa đến ngày</translation>
    </message>
</context>
<context>
    <name>CatalogueRoom</name>
    <message>
        <source>Correct</source>
        <translation>Sửa</translation>
    </message>
    <message>
        <source>Withdraw a correction</source>
        <translation>Rút sửa đổi</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Tìm</translation>
    </message>
    <message>
        <source>Read on</source>
        <translation>Đọc tiếp</translation>
    </message>
    <message>
        <source>Read back</source>
        <translation>Đọc lại lên trên</translation>
    </message>
    <message>
        <source>Data of %1</source>
        <translation>Dữ liệu ngày %1</translation>
    </message>
    <message>
        <source>Data of an unknown day</source>
        <translation>Dữ liệu không rõ ngày</translation>
    </message>
    <message>
        <source>The national data are %1 days old.</source>
        <translation>Dữ liệu quốc gia đã %1 ngày chưa cập nhật.</translation>
    </message>
    <message>
        <source>Fees, papers and codes may have changed. Ask the administrator for a newer edition.</source>
        <translation>Lệ phí, giấy tờ, mã thủ tục có thể đã đổi. Nhờ quản trị viên nạp bản mới.</translation>
    </message>
    <message>
        <source>Not in force of the catalogue&apos;s files: %1</source>
        <translation>Không dùng được trong các tệp danh mục: %1</translation>
    </message>
    <message>
        <source>The others hold. All of them: motcua catalogue check</source>
        <translation>Các mục khác vẫn dùng. Xem hết bằng: motcua catalogue check</translation>
    </message>
    <message numerus="yes">
        <source>%n correction(s) of this centre</source>
        <translation>
            <numerusform>%n sửa đổi của trung tâm</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CentrePanel</name>
    <message>
        <source>Next</source>
        <translation>Tiếp theo</translation>
    </message>
    <message>
        <source>Nobody is waiting for this counter.</source>
        <translation>Chưa có ai chờ quầy này.</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting for this counter</source>
        <translation>
            <numerusform>%n người đang chờ quầy này</numerusform>
        </translation>
    </message>
    <message>
        <source>Saving …</source>
        <translation>Đang lưu …</translation>
    </message>
    <message>
        <source>Calling, one moment …</source>
        <translation>Đang gọi, chờ một chút …</translation>
    </message>
    <message>
        <source>Call next</source>
        <translation>Gọi tiếp</translation>
    </message>
    <message>
        <source>Call %1 to counter %2</source>
        <translation>Mời số %1 đến quầy %2</translation>
    </message>
    <message>
        <source>Serving</source>
        <translation>Đang phục vụ</translation>
    </message>
    <message>
        <source>since %1 · %2</source>
        <translation>từ %1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>Recalled %n time(s) and nobody came: mark absent.</source>
        <translation>
            <numerusform>Đã gọi lại %n lần, chưa ai đến: ghi vắng.</numerusform>
        </translation>
    </message>
    <message>
        <source>Two slips say %1. This one has the code %2.</source>
        <translation>Có hai phiếu số %1. Phiếu này có mã %2.</translation>
    </message>
    <message>
        <source>Called</source>
        <translation>Đang mời</translation>
    </message>
    <message numerus="yes">
        <source>Called %n time(s)</source>
        <translation>
            <numerusform>Đang mời lần %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Open the counter again</source>
        <translation>Mở lại quầy</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>Gọi lại</translation>
    </message>
    <message>
        <source>Absent</source>
        <translation>Vắng mặt</translation>
    </message>
    <message>
        <source>Start serving</source>
        <translation>Bắt đầu phục vụ</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Kết thúc</translation>
    </message>
    <message>
        <source>Take in a dossier</source>
        <translation>Tiếp nhận hồ sơ</translation>
    </message>
</context>
<context>
    <name>Changing</name>
    <message>
        <source>Done here again</source>
        <translation>Làm lại ở đây</translation>
    </message>
    <message>
        <source>Not done here</source>
        <translation>Không làm ở đây</translation>
    </message>
    <message>
        <source>What is to be corrected?</source>
        <translation>Sửa điều gì?</translation>
    </message>
    <message>
        <source>Which correction is withdrawn?</source>
        <translation>Rút sửa đổi nào?</translation>
    </message>
    <message>
        <source>Which counter takes it?</source>
        <translation>Quầy nào nhận?</translation>
    </message>
    <message>
        <source>A paper that is not in the list</source>
        <translation>Giấy tờ chưa có trong danh sách</translation>
    </message>
    <message>
        <source>Which paper?</source>
        <translation>Giấy tờ nào?</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>Number of the decision, if there is one</source>
        <translation>Số văn bản, nếu có</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Từ ngày</translation>
    </message>
    <message>
        <source>To the end of (empty: until withdrawn)</source>
        <translation>Đến hết ngày (trống: đến khi rút)</translation>
    </message>
    <message>
        <source>All machines of the centre show it; name and reason stay with the staff.</source>
        <translation>Mọi máy của trung tâm đều hiện. Tên người sửa và lý do chỉ cán bộ thấy.</translation>
    </message>
    <message>
        <source>Look at it once more</source>
        <translation>Xem lại</translation>
    </message>
    <message>
        <source>Name (empty: no longer needed)</source>
        <translation>Tên (để trống: không cần nữa)</translation>
    </message>
    <message>
        <source>Name of the paper</source>
        <translation>Tên giấy tờ</translation>
    </message>
    <message>
        <source>Originals, if the number changes</source>
        <translation>Số bản chính, nếu đổi</translation>
    </message>
    <message>
        <source>Copies, if the number changes</source>
        <translation>Số bản sao, nếu đổi</translation>
    </message>
    <message>
        <source>Fee, as 8.000 đồng or Miễn phí</source>
        <translation>Lệ phí, như 8.000 đồng hoặc Miễn phí</translation>
    </message>
    <message>
        <source>Limit, as 3 ngày làm việc or 15 ngày</source>
        <translation>Thời hạn, như 3 ngày làm việc hoặc 15 ngày</translation>
    </message>
    <message>
        <source>The new code</source>
        <translation>Mã mới</translation>
    </message>
    <message>
        <source>Correct the catalogue?</source>
        <translation>Sửa danh mục?</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Sửa</translation>
    </message>
    <message>
        <source>Write a number, or nothing.</source>
        <translation>Ghi một số, hoặc để trống.</translation>
    </message>
    <message>
        <source>Write a day that exists, like 24/11/2026.</source>
        <translation>Ghi một ngày có thật, như 24/11/2026.</translation>
    </message>
    <message>
        <source>Decision: %1</source>
        <translation>Văn bản: %1</translation>
    </message>
    <message>
        <source>Reason: %1</source>
        <translation>Lý do: %1</translation>
    </message>
    <message>
        <source>Now: %1</source>
        <translation>Hiện nay: %1</translation>
    </message>
    <message>
        <source>What stood there before shows again, on every machine of the centre.</source>
        <translation>Nội dung trước đó hiện lại trên mọi máy của trung tâm.</translation>
    </message>
    <message>
        <source>Withdraw this correction?</source>
        <translation>Rút sửa đổi này?</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Rút</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Vì sao?</translation>
    </message>
    <message>
        <source>The catalogue is corrected.</source>
        <translation>Đã sửa danh mục.</translation>
    </message>
    <message>
        <source>The correction is withdrawn.</source>
        <translation>Đã rút sửa đổi.</translation>
    </message>
</context>
<context>
    <name>ClockBadge</name>
    <message>
        <source>The clock is wrong</source>
        <translation>Đồng hồ máy sai</translation>
    </message>
    <message>
        <source>The clock is %1 fast</source>
        <translation>Đồng hồ máy nhanh %1</translation>
    </message>
    <message>
        <source>The clock is %1 slow</source>
        <translation>Đồng hồ máy chậm %1</translation>
    </message>
    <message>
        <source>Work on; times may be wrong. Ask the technician to set this machine&apos;s clock.</source>
        <translation>Cứ làm việc; giờ ghi lại có thể sai. Báo kỹ thuật viên chỉnh đồng hồ máy này.</translation>
    </message>
    <message>
        <source>Work on by the centre&apos;s time. Ask the technician to set this machine&apos;s clock.</source>
        <translation>Cứ làm việc theo giờ của trung tâm. Báo kỹ thuật viên chỉnh đồng hồ máy này.</translation>
    </message>
</context>
<context>
    <name>Correcting</name>
    <message>
        <source>What was there before stays in the dossier&apos;s log, with your name beside the new.</source>
        <translation>Nội dung cũ vẫn được giữ trong nhật ký; nội dung mới ghi kèm tên cán bộ.</translation>
    </message>
    <message>
        <source>Left out: %1. Choose between the values in the work-list, %2.</source>
        <translation>Không sửa ở đây: %1. Chọn giá trị đúng ở khu Cần xử lý, %2.</translation>
    </message>
    <message>
        <source>Correct dossier %1</source>
        <translation>Sửa hồ sơ %1</translation>
    </message>
    <message>
        <source>Save the correction</source>
        <translation>Lưu bản sửa</translation>
    </message>
</context>
<context>
    <name>CountedRuns</name>
    <message numerus="yes">
        <source>%n number(s) not called yet</source>
        <translation>
            <numerusform>%n số chưa ai gọi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Void %n number(s) at once?</source>
        <translation>
            <numerusform>Hủy một lúc %n số?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) void</source>
        <translation>
            <numerusform>Đã hủy %n số</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CounterTable</name>
    <message>
        <source>Counters</source>
        <translation>Quầy</translation>
    </message>
    <message>
        <source>Officer</source>
        <translation>Cán bộ</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Trạng thái</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Số</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Chờ</translation>
    </message>
    <message>
        <source>Served</source>
        <translation>Đã xong</translation>
    </message>
</context>
<context>
    <name>Dates</name>
    <message>
        <source>%1:%2</source>
        <translation>%1 giờ %2</translation>
    </message>
    <message>
        <source>%1:00</source>
        <translation>%1 giờ</translation>
    </message>
    <message>
        <source>Monday</source>
        <translation>thứ Hai</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>thứ Ba</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>thứ Tư</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>thứ Năm</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>thứ Sáu</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>thứ Bảy</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>Chủ nhật</translation>
    </message>
</context>
<context>
    <name>DeskRoom</name>
    <message>
        <source>Code on the slip</source>
        <translation>Mã trên phiếu</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>Chuyển quầy</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Gác lại</translation>
    </message>
    <message>
        <source>People in the queue</source>
        <translation>Danh sách người</translation>
    </message>
    <message>
        <source>Pause the counter</source>
        <translation>Tạm nghỉ</translation>
    </message>
    <message>
        <source>Small window</source>
        <translation>Thu nhỏ</translation>
    </message>
    <message>
        <source>Print a slip again</source>
        <translation>In lại phiếu</translation>
    </message>
    <message>
        <source>Appointments</source>
        <translation>Lịch hẹn</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Hoàn tác</translation>
    </message>
    <message>
        <source>Call next</source>
        <translation>Gọi tiếp</translation>
    </message>
    <message>
        <source>Open the counter again</source>
        <translation>Mở lại quầy</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>Gọi lại</translation>
    </message>
    <message>
        <source>Absent</source>
        <translation>Vắng mặt</translation>
    </message>
    <message>
        <source>Start serving</source>
        <translation>Bắt đầu phục vụ</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Kết thúc</translation>
    </message>
    <message>
        <source>Take in</source>
        <translation>Tiếp nhận</translation>
    </message>
    <message>
        <source>print slip again</source>
        <translation>in lại phiếu</translation>
    </message>
</context>
<context>
    <name>DeskStrip</name>
    <message>
        <source>Small window of counter %1</source>
        <translation>Cửa sổ nhỏ của quầy %1</translation>
    </message>
    <message>
        <source>Counter %1 – Một Cửa</source>
        <translation>Quầy %1 – Một Cửa</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>Có mạng</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Không mạng</translation>
    </message>
    <message>
        <source>Serving</source>
        <translation>Đang phục vụ</translation>
    </message>
    <message>
        <source>Called</source>
        <translation>Đang mời</translation>
    </message>
    <message>
        <source>Nothing can be saved. The whole screen says what to do: %1</source>
        <translation>Chưa lưu được. Màn hình lớn có cách xử lý: %1</translation>
    </message>
    <message>
        <source>Help: %1</source>
        <translation>Cần giúp: %1</translation>
    </message>
    <message>
        <source>Training – %1</source>
        <translation>Chế độ tập – %1</translation>
    </message>
    <message>
        <source> – %1 takes it back</source>
        <translation> – %1 để hoàn tác</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Tập</translation>
    </message>
    <message>
        <source>Called %1 times</source>
        <translation>Đang mời lần %1</translation>
    </message>
    <message>
        <source>Recalled %1 times and nobody came: mark absent.</source>
        <translation>Đã gọi lại %1 lần, chưa ai đến: ghi vắng.</translation>
    </message>
    <message>
        <source>Nobody is waiting for this counter.</source>
        <translation>Chưa có ai chờ quầy này.</translation>
    </message>
    <message>
        <source>Next %1, waits %2</source>
        <translation>Tiếp theo %1, chờ %2</translation>
    </message>
    <message>
        <source>Calling, one moment …</source>
        <translation>Đang gọi, chờ một chút …</translation>
    </message>
    <message>
        <source>Call %1</source>
        <translation>Gọi %1</translation>
    </message>
    <message>
        <source>Call next</source>
        <translation>Gọi tiếp</translation>
    </message>
    <message>
        <source>Enlarge</source>
        <translation>Mở rộng</translation>
    </message>
    <message>
        <source>Open the counter again</source>
        <translation>Mở lại quầy</translation>
    </message>
    <message>
        <source>Serve</source>
        <translation>Phục vụ</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>Gọi lại</translation>
    </message>
    <message>
        <source>Absent</source>
        <translation>Vắng</translation>
    </message>
    <message>
        <source>Take in</source>
        <translation>Tiếp nhận</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Kết thúc</translation>
    </message>
</context>
<context>
    <name>DossierPanel</name>
    <message>
        <source>Dossier</source>
        <translation>Hồ sơ</translation>
    </message>
    <message>
        <source>Choose a dossier to see its way.</source>
        <translation>Chọn một hồ sơ để xem các bước.</translation>
    </message>
    <message>
        <source>Due %1</source>
        <translation>Hẹn trả %1</translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s) taken in</source>
        <translation>
            <numerusform>Đã nhận %n giấy tờ</numerusform>
        </translation>
    </message>
    <message>
        <source>Values differ: %1</source>
        <translation>Giá trị khác nhau: %1</translation>
    </message>
    <message>
        <source>Not printed and not handed back until one is kept. %1 shows them.</source>
        <translation>Chưa in và chưa trả kết quả cho đến khi chọn xong. Xem ở khu Cần xử lý, %1.</translation>
    </message>
    <message>
        <source>Start work</source>
        <translation>Bắt đầu xử lý</translation>
    </message>
    <message>
        <source>Result is here</source>
        <translation>Đã có kết quả</translation>
    </message>
    <message>
        <source>Papers have come</source>
        <translation>Đã bổ sung đủ</translation>
    </message>
    <message>
        <source>Hand the result back</source>
        <translation>Trả kết quả</translation>
    </message>
    <message>
        <source>Ask for papers</source>
        <translation>Yêu cầu bổ sung</translation>
    </message>
</context>
<context>
    <name>DossierTable</name>
    <message>
        <source>Dossiers</source>
        <translation>Hồ sơ</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Mã hồ sơ</translation>
    </message>
    <message>
        <source>Handed in by</source>
        <translation>Người nộp</translation>
    </message>
    <message>
        <source>Business</source>
        <translation>Việc</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Nhận</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Hẹn trả</translation>
    </message>
    <message>
        <source>Sent to the province</source>
        <translation>Gửi lên tỉnh</translation>
    </message>
</context>
<context>
    <name>DossiersRoom</name>
    <message>
        <source>Correct</source>
        <translation>Sửa thông tin</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Tìm</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Làm mới</translation>
    </message>
    <message numerus="yes">
        <source>%n dossier(s) · sorted by due day</source>
        <translation>
            <numerusform>%n hồ sơ · xếp theo ngày hẹn</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · values differ</source>
        <translation>%1 · giá trị khác nhau</translation>
    </message>
    <message>
        <source>Hand back</source>
        <translation>Trả kết quả</translation>
    </message>
    <message>
        <source>Ask for more papers</source>
        <translation>Yêu cầu bổ sung giấy tờ</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Gửi yêu cầu</translation>
    </message>
    <message>
        <source>Which papers are missing?</source>
        <translation>Còn thiếu giấy tờ gì?</translation>
    </message>
    <message>
        <source>%1: corrected</source>
        <translation>%1: đã sửa</translation>
    </message>
    <message>
        <source>Find among the dossiers</source>
        <translation>Tìm trong hồ sơ</translation>
    </message>
    <message>
        <source>No dossier was taken in at this counter yet. %1 at the desk takes one in.</source>
        <translation>Quầy này chưa tiếp nhận hồ sơ nào. Bấm %1 ở màn hình Quầy để tiếp nhận.</translation>
    </message>
    <message>
        <source>Of counter %1</source>
        <translation>Của quầy %1</translation>
    </message>
    <message>
        <source>Dossier %1. Ask once and for everything; the citizen reads this.</source>
        <translation>Hồ sơ %1. Yêu cầu một lần, đủ mọi giấy tờ. Người nộp sẽ đọc câu này.</translation>
    </message>
    <message>
        <source>Code, name, procedure (%1)</source>
        <translation>Mã, tên, việc (%1)</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Đang mở</translation>
    </message>
    <message>
        <source>Results to hand back</source>
        <translation>Chờ trả kết quả</translation>
    </message>
    <message>
        <source>Not sent yet</source>
        <translation>Chưa gửi</translation>
    </message>
    <message>
        <source>No dossier fits these words. Clear the line to see all.</source>
        <translation>Không có hồ sơ nào khớp. Xóa ô tìm để xem tất cả.</translation>
    </message>
    <message>
        <source>Every dossier is handed back.</source>
        <translation>Mọi hồ sơ đã trả xong.</translation>
    </message>
    <message>
        <source>No result waits to be handed back.</source>
        <translation>Không có kết quả nào chờ trả.</translation>
    </message>
    <message>
        <source>Every dossier has reached the province.</source>
        <translation>Mọi hồ sơ đã lên đến tỉnh.</translation>
    </message>
    <message>
        <source>Start work</source>
        <translation>Bắt đầu xử lý</translation>
    </message>
    <message>
        <source>Result is here</source>
        <translation>Đã có kết quả</translation>
    </message>
    <message>
        <source>Papers have come</source>
        <translation>Đã bổ sung đủ</translation>
    </message>
    <message>
        <source>Ask for papers</source>
        <translation>Yêu cầu bổ sung</translation>
    </message>
</context>
<context>
    <name>DuePanel</name>
    <message>
        <source>Result</source>
        <translation>Hẹn trả kết quả</translation>
    </message>
    <message>
        <source>A temporary code; the official one comes with the network.</source>
        <translation>Mã tạm. Có mạng thì đổi mã chính thức.</translation>
    </message>
    <message>
        <source>Take in</source>
        <translation>Tiếp nhận</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>Lệ phí</translation>
    </message>
    <message>
        <source>Dossier code</source>
        <translation>Mã hồ sơ</translation>
    </message>
    <message>
        <source>Saving …</source>
        <translation>Đang lưu …</translation>
    </message>
    <message>
        <source>No single limit</source>
        <translation>Theo từng trường hợp</translation>
    </message>
    <message>
        <source>Agree on the day with the department</source>
        <translation>Hẹn theo bộ phận giải quyết</translation>
    </message>
    <message>
        <source>As the rules say</source>
        <translation>Theo quy định</translation>
    </message>
    <message>
        <source>before %1</source>
        <translation>trước %1</translation>
    </message>
    <message>
        <source>Received %1, %2</source>
        <translation>Nhận %1, %2</translation>
    </message>
</context>
<context>
    <name>EnterPage</name>
    <message>
        <source>Start work</source>
        <translation>Vào làm việc</translation>
    </message>
    <message>
        <source>Checking …</source>
        <translation>Đang kiểm tra …</translation>
    </message>
    <message>
        <source>Sign-in name</source>
        <translation>Tên đăng nhập</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mật khẩu</translation>
    </message>
    <message>
        <source>Counter today</source>
        <translation>Quầy hôm nay</translation>
    </message>
    <message>
        <source>No network yet. You can sign in and work.</source>
        <translation>Chưa có mạng. Vẫn đăng nhập và làm việc được.</translation>
    </message>
    <message>
        <source>Numbers and dossiers stay on this machine and are sent when the network is back.</source>
        <translation>Số và hồ sơ lưu ở máy này, tự gửi khi có mạng.</translation>
    </message>
    <message>
        <source>This machine knows no account yet.</source>
        <translation>Máy này chưa biết tài khoản nào.</translation>
    </message>
    <message>
        <source>If the centre has accounts, connect the network or read a USB file. In a new centre the administrator makes the first supervisor by the command: motcua account first NAME &quot;FULL NAME&quot;</source>
        <translation>Trung tâm đã có tài khoản thì nối mạng hoặc đọc tệp USB. Trung tâm mới thì quản trị viên tạo người phụ trách đầu tiên bằng lệnh: motcua account first TÊN &quot;HỌ VÀ TÊN&quot;</translation>
    </message>
    <message numerus="yes">
        <source>%n dossier(s) half typed, the last at %1</source>
        <translation>
            <numerusform>Có %n hồ sơ đang nhập dở lúc %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Sign in, then open it again.</source>
        <translation>Đăng nhập rồi mở lại.</translation>
    </message>
    <message>
        <source>Counter %1 – %2</source>
        <translation>Quầy %1 – %2</translation>
    </message>
    <message>
        <source>Begin the shift</source>
        <translation>Vào ca làm việc</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Chế độ tập</translation>
    </message>
    <message>
        <source>Forgotten password</source>
        <translation>Quên mật khẩu</translation>
    </message>
</context>
<context>
    <name>EntryList</name>
    <message>
        <source>Entries to decide</source>
        <translation>Các mục cần xử lý</translation>
    </message>
</context>
<context>
    <name>EntryPanel</name>
    <message>
        <source>Decide</source>
        <translation>Xử lý</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Gửi lại bản đã sửa</translation>
    </message>
    <message>
        <source>Discard, with a reason</source>
        <translation>Bỏ, ghi lý do</translation>
    </message>
    <message>
        <source>Different values were written for one field.</source>
        <translation>Cùng một mục, mỗi nơi ghi một khác.</translation>
    </message>
    <message>
        <source>Look at the papers and keep the right one. Nothing is printed or handed back before.</source>
        <translation>Xem giấy tờ, giữ giá trị đúng. Trước đó không in, không trả kết quả.</translation>
    </message>
    <message>
        <source>on machine %1</source>
        <translation>trên máy %1</translation>
    </message>
    <message>
        <source>Keep this value</source>
        <translation>Giữ giá trị này</translation>
    </message>
    <message>
        <source>Keep %1</source>
        <translation>Giữ %1</translation>
    </message>
    <message>
        <source>The official code %1 stands on more than one dossier.</source>
        <translation>Mã chính thức %1 nằm trên nhiều hồ sơ.</translation>
    </message>
    <message>
        <source>Call the province: one of them needs another code. Then discard this entry and say what was done.</source>
        <translation>Gọi tỉnh: một hồ sơ cần mã khác. Xong thì bỏ mục này và ghi đã làm gì.</translation>
    </message>
    <message>
        <source>taken in at counter %1 on %2</source>
        <translation>tiếp nhận tại quầy %1 ngày %2</translation>
    </message>
    <message>
        <source>receipt %1</source>
        <translation>phiếu hẹn %1</translation>
    </message>
    <message>
        <source>Two machines write as %1: one is a copy of the other.</source>
        <translation>Có hai máy cùng ghi dưới tên %1: một máy là bản sao của máy kia.</translation>
    </message>
    <message>
        <source>Find the copy and switch it off. Nothing is lost: both histories are kept and counted.</source>
        <translation>Tìm máy bản sao và tắt đi. Không mất gì: việc ghi ở cả hai máy đều được giữ và tính.</translation>
    </message>
    <message>
        <source>History %1: up to entry %2</source>
        <translation>Máy thứ %1: ghi đến việc số %2</translation>
    </message>
    <message>
        <source>Several numbers were given for the appointment at %1.</source>
        <translation>Lịch hẹn lúc %1 đã được cấp nhiều số.</translation>
    </message>
    <message>
        <source>Keep the number whose slip the person holds. The others are void, and nobody calls them.</source>
        <translation>Giữ số trên phiếu bà con đang cầm. Các số kia hủy, không ai gọi nữa.</translation>
    </message>
    <message>
        <source>given on machine %1 at %2</source>
        <translation>cấp ở máy %1 lúc %2</translation>
    </message>
    <message>
        <source>Keep this number</source>
        <translation>Giữ số này</translation>
    </message>
    <message>
        <source>Correct it below and send it again, or discard it with a reason.</source>
        <translation>Sửa ở dưới rồi gửi lại, hoặc bỏ và ghi lý do.</translation>
    </message>
    <message>
        <source>It can be corrected on machine %1. Here it can be discarded.</source>
        <translation>Sửa được trên máy %1. Ở máy này chỉ bỏ được, có ghi lý do.</translation>
    </message>
    <message>
        <source>It is kept as it is. Discard it with a reason once it is looked after.</source>
        <translation>Việc được giữ nguyên. Khi đã xem xong thì bỏ khỏi danh sách, có ghi lý do.</translation>
    </message>
    <message>
        <source>Nobody knows who wrote it</source>
        <translation>Không rõ ai ghi</translation>
    </message>
</context>
<context>
    <name>EntryWords</name>
    <message>
        <source>Values differ: %1</source>
        <translation>Giá trị khác nhau: %1</translation>
    </message>
    <message numerus="yes">
        <source>One code, %n dossiers</source>
        <translation>
            <numerusform>Một mã, %n hồ sơ</numerusform>
        </translation>
    </message>
    <message>
        <source>Machine %1 runs twice</source>
        <translation>Máy %1 có bản sao đang chạy</translation>
    </message>
    <message>
        <source>One appointment, several numbers: %1</source>
        <translation>Một lịch hẹn, nhiều số: %1</translation>
    </message>
    <message>
        <source>Not used: %1</source>
        <translation>Chưa dùng được: %1</translation>
    </message>
    <message>
        <source>something about a number</source>
        <translation>một việc về số thứ tự</translation>
    </message>
    <message>
        <source>something about dossier codes</source>
        <translation>một việc về mã hồ sơ</translation>
    </message>
    <message>
        <source>a discarded entry</source>
        <translation>một lần bỏ mục</translation>
    </message>
    <message>
        <source>something unknown</source>
        <translation>một việc chưa rõ</translation>
    </message>
    <message>
        <source>reception of a dossier</source>
        <translation>tiếp nhận hồ sơ</translation>
    </message>
    <message>
        <source>start of the work</source>
        <translation>bắt đầu giải quyết</translation>
    </message>
    <message>
        <source>request for papers</source>
        <translation>yêu cầu bổ sung</translation>
    </message>
    <message>
        <source>papers that came later</source>
        <translation>nhận giấy tờ bổ sung</translation>
    </message>
    <message>
        <source>arrival of the result</source>
        <translation>kết quả đã về</translation>
    </message>
    <message>
        <source>handing back of the result</source>
        <translation>trả kết quả</translation>
    </message>
    <message>
        <source>official code of a dossier</source>
        <translation>cấp mã chính thức</translation>
    </message>
    <message>
        <source>correction of a dossier</source>
        <translation>sửa thông tin hồ sơ</translation>
    </message>
    <message>
        <source>something that was sent again</source>
        <translation>bản gửi lại</translation>
    </message>
</context>
<context>
    <name>Fields</name>
    <message>
        <source>Procedure code</source>
        <translation>Mã thủ tục</translation>
    </message>
    <message>
        <source>Procedure name</source>
        <translation>Tên thủ tục</translation>
    </message>
    <message>
        <source>Family, middle and given name</source>
        <translation>Họ, chữ đệm và tên</translation>
    </message>
    <message>
        <source>Identity number</source>
        <translation>Số định danh</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>Ngày sinh</translation>
    </message>
    <message>
        <source>Place of residence</source>
        <translation>Nơi cư trú</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Điện thoại</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>Quầy</translation>
    </message>
    <message>
        <source>Due day</source>
        <translation>Ngày hẹn trả</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Giấy tờ cần bổ sung</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>Lệ phí</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Kết quả</translation>
    </message>
    <message>
        <source>(left empty)</source>
        <translation>(để trống)</translation>
    </message>
    <message>
        <source>%1 đồng</source>
        <translation>%1 đồng</translation>
    </message>
</context>
<context>
    <name>Finder</name>
    <message>
        <source>What did the person come for?</source>
        <translation>Bà con đến làm việc gì?</translation>
    </message>
    <message>
        <source>Add words</source>
        <translation>Thêm lời</translation>
    </message>
    <message>
        <source>Add what people call it</source>
        <translation>Thêm cách bà con gọi</translation>
    </message>
    <message>
        <source>Search a procedure</source>
        <translation>Tìm thủ tục</translation>
    </message>
    <message>
        <source>Words, or a code (%1)</source>
        <translation>Từ ngữ, hoặc mã thủ tục (%1)</translation>
    </message>
    <message>
        <source>Procedures</source>
        <translation>Thủ tục</translation>
    </message>
    <message>
        <source>As people say it, accents not needed (%1)</source>
        <translation>Gõ như nói hằng ngày, không cần dấu (%1)</translation>
    </message>
    <message>
        <source>What a number can be given for</source>
        <translation>Việc có thể lấy số</translation>
    </message>
</context>
<context>
    <name>Form</name>
    <message>
        <source>Leave as it is</source>
        <translation>Thôi</translation>
    </message>
</context>
<context>
    <name>Given</name>
    <message>
        <source>The last number</source>
        <translation>Số vừa cấp</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>In lại phiếu</translation>
    </message>
    <message>
        <source>No number has been given here since you signed in.</source>
        <translation>Chưa cấp số nào từ lúc đăng nhập.</translation>
    </message>
    <message>
        <source>Number %1</source>
        <translation>Số %1</translation>
    </message>
    <message>
        <source>Slip code %1</source>
        <translation>Mã phiếu %1</translation>
    </message>
    <message numerus="yes">
        <source>%n before</source>
        <translation>
            <numerusform>%n người phía trước</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Guard</name>
    <message>
        <source>Nobody touched this machine for %1 minute(s), so it locked itself.</source>
        <translation>%1 phút không ai dùng nên máy tự khóa.</translation>
    </message>
</context>
<context>
    <name>Guide</name>
    <message>
        <source>Somebody is at your counter: the tips can be seen afterwards.</source>
        <translation>Đang có người ở quầy: xong việc rồi hãy xem mẹo.</translation>
    </message>
</context>
<context>
    <name>Hall</name>
    <message>
        <source>%1: half within %2 minutes, nine of ten within %3</source>
        <translation>%1: trung vị %2 phút, 90 % dưới %3 phút</translation>
    </message>
    <message>
        <source>%1 of %2 counters open</source>
        <translation>%1 trên %2 quầy đang mở</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Chưa mở</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Mở</translation>
    </message>
    <message>
        <source>Paused, %1</source>
        <translation>Nghỉ từ %1</translation>
    </message>
    <message>
        <source>only listens</source>
        <translation>chỉ nhận tin</translation>
    </message>
    <message>
        <source>nothing today</source>
        <translation>chưa có tin</translation>
    </message>
    <message>
        <source>at %1</source>
        <translation>lúc %1</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>đang chờ</translation>
    </message>
    <message>
        <source>set aside</source>
        <translation>đang gác lại</translation>
    </message>
    <message>
        <source>called to counter %1</source>
        <translation>đã mời đến quầy %1</translation>
    </message>
    <message>
        <source>being served at counter %1</source>
        <translation>đang làm việc ở quầy %1</translation>
    </message>
    <message>
        <source>absent at counter %1</source>
        <translation>không có mặt ở quầy %1</translation>
    </message>
    <message>
        <source>finished at counter %1</source>
        <translation>đã xong ở quầy %1</translation>
    </message>
    <message>
        <source>void</source>
        <translation>đã hủy</translation>
    </message>
</context>
<context>
    <name>Handing</name>
    <message>
        <source>Dossier %1. Compare with the identity card and the receipt first. This cannot be undone.</source>
        <translation>Hồ sơ %1. So với căn cước và giấy hẹn trước khi trả. Việc này không hoàn tác được.</translation>
    </message>
    <message>
        <source>Date of birth: %1</source>
        <translation>Ngày sinh: %1</translation>
    </message>
    <message>
        <source>Hand the result back?</source>
        <translation>Trả kết quả cho người dân?</translation>
    </message>
    <message>
        <source>Hand back</source>
        <translation>Trả kết quả</translation>
    </message>
    <message>
        <source>Identity number: values differ, none is shown</source>
        <translation>Số định danh: các máy ghi khác nhau, chưa biết số nào đúng</translation>
    </message>
    <message>
        <source>No identity number was written down.</source>
        <translation>Hồ sơ không ghi số định danh.</translation>
    </message>
    <message>
        <source>Identity number: %1</source>
        <translation>Số định danh: %1</translation>
    </message>
</context>
<context>
    <name>Handling</name>
    <message>
        <source>The four characters at the foot of the slip tell them apart.</source>
        <translation>Xem 4 ký tự ở cuối phiếu để phân biệt.</translation>
    </message>
    <message>
        <source>Two slips have the number %1. Which one?</source>
        <translation>Có hai phiếu mang số %1. Phiếu nào?</translation>
    </message>
    <message>
        <source>Let %1 wait again: why?</source>
        <translation>Cho số %1 chờ lại: vì sao?</translation>
    </message>
    <message>
        <source>Void %1: why?</source>
        <translation>Hủy số %1: vì sao?</translation>
    </message>
    <message>
        <source>Take %1 from counter %2: why?</source>
        <translation>Lấy lại số %1 từ quầy %2: vì sao?</translation>
    </message>
    <message>
        <source>The person waits again, at the place of before.</source>
        <translation>Bà con chờ lại, giữ nguyên chỗ trong hàng.</translation>
    </message>
    <message>
        <source>%1 is free again and waits</source>
        <translation>Số %1 được chờ lại</translation>
    </message>
    <message>
        <source>%1 is void</source>
        <translation>Đã hủy số %1</translation>
    </message>
    <message>
        <source>%1 waits again</source>
        <translation>Số %1 chờ lại</translation>
    </message>
</context>
<context>
    <name>Hearing</name>
    <message>
        <source>What people here call it: %1</source>
        <translation>Lời thêm ở đây: %1</translation>
    </message>
    <message>
        <source>No longer: “%1”</source>
        <translation>Thôi dùng: “%1”</translation>
    </message>
    <message>
        <source>Add other words</source>
        <translation>Thêm cách gọi khác</translation>
    </message>
    <message>
        <source>What do people call it? %1</source>
        <translation>Bà con gọi việc này là gì? %1</translation>
    </message>
    <message>
        <source>With these words every machine of the centre finds it, the kiosks too. Small letters, at most %1 signs; no name, no number of a person.</source>
        <translation>Mọi máy của trung tâm, cả ki-ốt, sẽ tìm được bằng lời này. Viết thường, nhiều nhất %1 ký tự; không ghi tên ai, không ghi số của ai.</translation>
    </message>
    <message>
        <source>People say</source>
        <translation>Bà con nói</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Thêm</translation>
    </message>
    <message>
        <source>“%1” finds it from now on, on every machine.</source>
        <translation>Từ nay “%1” tìm ra thủ tục này, trên mọi máy.</translation>
    </message>
    <message>
        <source>“%1” no longer finds it.</source>
        <translation>“%1” không còn tìm ra thủ tục này.</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>At the first page.</source>
        <translation>Đang ở trang đầu.</translation>
    </message>
    <message>
        <source>Choosing what to take a number for.</source>
        <translation>Đang chọn việc để lấy số.</translation>
    </message>
    <message>
        <source>Searching for a procedure.</source>
        <translation>Đang tìm thủ tục.</translation>
    </message>
    <message>
        <source>Looking for what to do in a family matter.</source>
        <translation>Đang tìm việc gia đình.</translation>
    </message>
    <message>
        <source>Answering questions about a family matter.</source>
        <translation>Đang trả lời câu hỏi về việc gia đình.</translation>
    </message>
    <message>
        <source>Reading what to do in a family matter.</source>
        <translation>Đang xem phải làm gì trong việc gia đình.</translation>
    </message>
    <message>
        <source>Reading what to bring.</source>
        <translation>Đang xem giấy tờ cần mang.</translation>
    </message>
    <message>
        <source>Reading what else is known of a procedure.</source>
        <translation>Đang xem thêm về một thủ tục.</translation>
    </message>
    <message>
        <source>Printing the list of papers.</source>
        <translation>Đang in danh sách giấy tờ.</translation>
    </message>
    <message>
        <source>Watching a guide clip.</source>
        <translation>Đang xem phim hướng dẫn.</translation>
    </message>
    <message>
        <source>At the question about priority.</source>
        <translation>Đang ở câu hỏi về diện ưu tiên.</translation>
    </message>
    <message>
        <source>Has taken a number.</source>
        <translation>Đã lấy số.</translation>
    </message>
    <message>
        <source>Was sent to the help desk.</source>
        <translation>Đã được mời đến bàn hướng dẫn.</translation>
    </message>
    <message>
        <source>Many numbers were taken one after the other. Look who does that.</source>
        <translation>Nhiều số được lấy liền nhau. Xem giúp ai đang lấy.</translation>
    </message>
    <message>
        <source>The screen feels touches that nobody makes.</source>
        <translation>Màn hình tự nhận chạm dù không ai chạm.</translation>
    </message>
    <message>
        <source>The machine gives no numbers now.</source>
        <translation>Máy đang không cấp được số.</translation>
    </message>
    <message>
        <source>Has come outside opening hours.</source>
        <translation>Đến ngoài giờ làm việc.</translation>
    </message>
    <message>
        <source>Rating a visit.</source>
        <translation>Đang đánh giá lượt đã xong.</translation>
    </message>
    <message>
        <source>Choosing a language.</source>
        <translation>Đang chọn ngôn ngữ.</translation>
    </message>
    <message>
        <source>Has rated a visit.</source>
        <translation>Đã đánh giá xong.</translation>
    </message>
</context>
<context>
    <name>HelpButton</name>
    <message>
        <source>Say that help at %1 is done</source>
        <translation>Báo đã giúp xong ở %1</translation>
    </message>
    <message>
        <source>%1 asks for help</source>
        <translation>%1 gọi giúp</translation>
    </message>
    <message numerus="yes">
        <source>%n places ask for help</source>
        <translation>
            <numerusform>%n nơi gọi giúp</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HelpCard</name>
    <message>
        <source>%1 asks for help</source>
        <translation>%1 gọi giúp</translation>
    </message>
    <message>
        <source>I go there</source>
        <translation>Tôi ra giúp</translation>
    </message>
    <message>
        <source>Say that help is done</source>
        <translation>Báo đã giúp xong</translation>
    </message>
    <message>
        <source>You are on the way.</source>
        <translation>Ki-ốt đã báo là có người đến.</translation>
    </message>
    <message>
        <source>Counter %1 is on the way.</source>
        <translation>Quầy %1 đang ra giúp.</translation>
    </message>
    <message numerus="yes">
        <source>And %n more place(s).</source>
        <translation>
            <numerusform>Còn %n nơi khác cũng gọi.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Helper</name>
    <message>
        <source>This is not done at a commune.</source>
        <translation>Việc này không làm ở xã.</translation>
    </message>
    <message>
        <source>This is not done here, but at: %1.</source>
        <translation>Việc này không làm ở đây, mà ở: %1.</translation>
    </message>
    <message>
        <source>No, an ordinary number</source>
        <translation>Không, lấy số thường</translation>
    </message>
    <message>
        <source>Counter %1</source>
        <translation>Quầy %1</translation>
    </message>
    <message>
        <source>%1: help is done</source>
        <translation>%1: đã giúp xong</translation>
    </message>
    <message>
        <source>%1 says now that somebody is coming</source>
        <translation>%1 đã báo bà con: cán bộ đang đến</translation>
    </message>
</context>
<context>
    <name>HelperRoom</name>
    <message>
        <source>Give a number</source>
        <translation>Cấp số</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Tìm việc</translation>
    </message>
    <message>
        <source>Papers: further down</source>
        <translation>Xem tiếp giấy tờ</translation>
    </message>
    <message>
        <source>Papers: up again</source>
        <translation>Xem lại giấy tờ phía trên</translation>
    </message>
    <message>
        <source>Go and help</source>
        <translation>Ra giúp</translation>
    </message>
    <message>
        <source>What people call it</source>
        <translation>Bà con gọi là</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>In lại phiếu</translation>
    </message>
    <message>
        <source>This machine was revoked: nobody would hear of its numbers.</source>
        <translation>Máy này đã bị thu hồi, số cấp ở đây không ai nhận được.</translation>
    </message>
    <message>
        <source>Tell the administrator.</source>
        <translation>Báo quản trị viên.</translation>
    </message>
    <message>
        <source>This machine has no tag of its own, so it gives no numbers.</source>
        <translation>Máy này chưa có đuôi số riêng nên không cấp số.</translation>
    </message>
    <message>
        <source>The administrator writes tag = &quot;…&quot; under [machine] in its settings, a mark that no other machine has, and starts it again. Until then people take their numbers at the kiosk; searching works.</source>
        <translation>Quản trị viên ghi tag = &quot;…&quot; ở mục [machine] của tệp cài đặt, một đuôi chưa máy nào dùng, rồi mở lại. Trong lúc chờ, mời bà con lấy số ở ki-ốt; vẫn tìm được thủ tục.</translation>
    </message>
    <message>
        <source>Choose first what the person came for.</source>
        <translation>Chọn việc bà con đến làm trước.</translation>
    </message>
    <message>
        <source>Does the person have a right to priority?</source>
        <translation>Bà con có thuộc diện được ưu tiên không?</translation>
    </message>
    <message>
        <source>Nobody has to answer. It only lets us call them sooner.</source>
        <translation>Không bắt buộc trả lời. Chỉ để được mời sớm hơn.</translation>
    </message>
    <message>
        <source>Number %1 is given, slip code %2.</source>
        <translation>Đã cấp số %1, mã phiếu %2.</translation>
    </message>
    <message>
        <source>The slip is being printed.</source>
        <translation>Đang in phiếu.</translation>
    </message>
    <message>
        <source>This machine has no printer.</source>
        <translation>Máy này chưa nối máy in phiếu.</translation>
    </message>
    <message>
        <source>You go and help.</source>
        <translation>Đã nhận ra giúp.</translation>
    </message>
    <message>
        <source>The call for help is over.</source>
        <translation>Đã xong lượt gọi giúp.</translation>
    </message>
    <message>
        <source>The slip is printed.</source>
        <translation>Đã in phiếu.</translation>
    </message>
    <message>
        <source>The number is valid. Write number and code down for the person.</source>
        <translation>Số vẫn có hiệu lực. Ghi số và mã phiếu cho bà con.</translation>
    </message>
</context>
<context>
    <name>Helps</name>
    <message>
        <source>Calls for help</source>
        <translation>Gọi giúp</translation>
    </message>
    <message>
        <source>%1 goes, counter %2</source>
        <translation>%1 ra giúp, quầy %2</translation>
    </message>
    <message>
        <source>nobody goes yet</source>
        <translation>chưa ai ra giúp</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Xong</translation>
    </message>
    <message>
        <source>I go</source>
        <translation>Ra giúp</translation>
    </message>
    <message>
        <source>The help at %1 is done</source>
        <translation>Đã giúp xong ở %1</translation>
    </message>
    <message>
        <source>Go and help at %1</source>
        <translation>Ra giúp ở %1</translation>
    </message>
</context>
<context>
    <name>IntakeRoom</name>
    <message>
        <source>Take in</source>
        <translation>Tiếp nhận</translation>
    </message>
    <message>
        <source>Save the draft now</source>
        <translation>Lưu nháp ngay</translation>
    </message>
    <message>
        <source>Back to the desk, keep what was typed</source>
        <translation>Quay lại quầy, giữ phần đã nhập</translation>
    </message>
    <message>
        <source>What was typed stands; the card says something else.</source>
        <translation>Giữ nguyên chữ đã gõ; trên thẻ ghi khác.</translation>
    </message>
    <message>
        <source>Which procedure?</source>
        <translation>Thủ tục nào?</translation>
    </message>
    <message>
        <source>Code %1</source>
        <translation>Mã %1</translation>
    </message>
    <message>
        <source>Nothing is typed yet.</source>
        <translation>Chưa nhập gì để lưu.</translation>
    </message>
    <message>
        <source>The draft is on this machine&apos;s disk, %1.</source>
        <translation>Đã lưu nháp trên máy này lúc %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) to correct; nothing typed is lost.</source>
        <translation>
            <numerusform>Còn %n chỗ cần sửa. Phần đã nhập vẫn giữ nguyên.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Jumps</name>
    <message>
        <source>Called out of order</source>
        <translation>Gọi trước lượt</translation>
    </message>
    <message>
        <source>Everybody was called in turn today.</source>
        <translation>Hôm nay không gọi ai trước lượt.</translation>
    </message>
    <message>
        <source>counter %1</source>
        <translation>quầy %1</translation>
    </message>
</context>
<context>
    <name>KeySheet</name>
    <message>
        <source>Keys on this screen</source>
        <translation>Phím ở màn hình này</translation>
    </message>
    <message>
        <source>Save all keys as a card (A4)</source>
        <translation>Lưu thẻ phím A4</translation>
    </message>
    <message>
        <source>Five tips</source>
        <translation>Năm mẹo</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Pale keys do nothing at this moment.</source>
        <translation>Phím mờ: lúc này chưa dùng được.</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>Keys of Một Cửa</source>
        <translation>Phím của Một Cửa</translation>
    </message>
    <message>
        <source>%1 shows on the screen what can be pressed there.</source>
        <translation>Bấm %1 để xem trên màn hình những phím dùng được lúc đó.</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Bản %1</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Ở mọi màn hình</translation>
    </message>
    <message>
        <source>Colours and text size of this screen</source>
        <translation>Màu và cỡ chữ</translation>
    </message>
    <message>
        <source>What waits to be sent</source>
        <translation>Mục chờ gửi</translation>
    </message>
    <message>
        <source>Larger text, smaller text</source>
        <translation>Chữ to, chữ nhỏ</translation>
    </message>
    <message>
        <source>Say yes to a question</source>
        <translation>Đồng ý với câu hỏi</translation>
    </message>
    <message>
        <source>Save a form</source>
        <translation>Lưu biểu mẫu</translation>
    </message>
    <message>
        <source>Take a choice by its number</source>
        <translation>Chọn theo số</translation>
    </message>
    <message>
        <source>Take what was found by its number</source>
        <translation>Chọn kết quả tìm theo số</translation>
    </message>
    <message>
        <source>Go to another choice</source>
        <translation>Chuyển giữa các lựa chọn</translation>
    </message>
    <message>
        <source>Go back, go on among the tips</source>
        <translation>Mẹo trước, mẹo sau</translation>
    </message>
    <message>
        <source>From the list of keys: save the card</source>
        <translation>Ở bảng phím này: lưu thẻ phím</translation>
    </message>
    <message>
        <source>Close what lies on top; nothing typed is lost</source>
        <translation>Đóng lớp trên cùng, giữ chữ đã gõ</translation>
    </message>
    <message>
        <source>Show a password while it is typed</source>
        <translation>Hiện mật khẩu đang gõ</translation>
    </message>
    <message>
        <source>Questions, forms, choices</source>
        <translation>Câu hỏi, biểu mẫu, lựa chọn</translation>
    </message>
</context>
<context>
    <name>KioskCode</name>
    <message>
        <source>The centre has no kiosk.</source>
        <translation>Trung tâm chưa có ki-ốt.</translation>
    </message>
    <message>
        <source>Code for the service page: which kiosk?</source>
        <translation>Mã mở trang chăm sóc: của ki-ốt nào?</translation>
    </message>
    <message>
        <source>Code for the service page of %1</source>
        <translation>Mã mở trang chăm sóc của %1</translation>
    </message>
    <message>
        <source>At the kiosk: Call staff to help, For staff. It shows eight digits.</source>
        <translation>Ở ki-ốt chạm Gọi cán bộ giúp, rồi Dành cho cán bộ: máy hiện tám chữ số.</translation>
    </message>
    <message>
        <source>Make the code</source>
        <translation>Cấp mã</translation>
    </message>
    <message>
        <source>It opens %1 once, within ten minutes.</source>
        <translation>Mã mở %1 một lần, trong mười phút.</translation>
    </message>
    <message>
        <source>Digits at the kiosk</source>
        <translation>Chữ số ở ki-ốt</translation>
    </message>
    <message>
        <source>Read this code out to whoever stands at the kiosk</source>
        <translation>Đọc mã này cho người đứng ở ki-ốt</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Xong</translation>
    </message>
</context>
<context>
    <name>Labelled</name>
    <message>
        <source>Caps Lock is on</source>
        <translation>Caps Lock đang bật</translation>
    </message>
    <message>
        <source>Marked letters: switch Telex off</source>
        <translation>Có chữ có dấu: tắt bộ gõ Telex</translation>
    </message>
</context>
<context>
    <name>LockPage</name>
    <message>
        <source>Unlock</source>
        <translation>Mở khóa</translation>
    </message>
    <message>
        <source>Checking …</source>
        <translation>Đang kiểm tra …</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mật khẩu</translation>
    </message>
    <message>
        <source>Counter %1 is locked since %2. Nothing typed is lost.</source>
        <translation>Quầy %1 khóa từ %2. Những gì đã nhập vẫn còn.</translation>
    </message>
    <message>
        <source>PIN or password</source>
        <translation>Mã PIN hoặc mật khẩu</translation>
    </message>
    <message>
        <source>Somebody else signs in</source>
        <translation>Người khác đăng nhập</translation>
    </message>
    <message>
        <source>Set PIN</source>
        <translation>Đặt mã PIN</translation>
    </message>
    <message>
        <source>Change password</source>
        <translation>Đổi mật khẩu</translation>
    </message>
    <message>
        <source>End the shift</source>
        <translation>Kết thúc ca</translation>
    </message>
</context>
<context>
    <name>LookPanel</name>
    <message>
        <source>Light</source>
        <translation>Sáng</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Tối</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Tương phản cao</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>How this screen looks</source>
        <translation>Màu và cỡ chữ</translation>
    </message>
    <message>
        <source>It changes at once; nothing you typed is lost.</source>
        <translation>Đổi ngay khi chọn; những gì đang nhập vẫn còn nguyên.</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Màu</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Cỡ chữ</translation>
    </message>
    <message>
        <source>%1 and %2 change the text size on every screen, %3 opens this.</source>
        <translation>%1 và %2 đổi cỡ chữ ở mọi màn hình, %3 mở bảng này.</translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation>Đang chọn</translation>
    </message>
</context>
<context>
    <name>Machines</name>
    <message>
        <source>Machines</source>
        <translation>Thiết bị</translation>
    </message>
    <message>
        <source>Line to the province</source>
        <translation>Lên tỉnh</translation>
    </message>
    <message>
        <source>open</source>
        <translation>tốt</translation>
    </message>
    <message>
        <source>cut since %1</source>
        <translation>mất từ %1</translation>
    </message>
</context>
<context>
    <name>Manned</name>
    <message>
        <source>Counter %1 is paused</source>
        <translation>Quầy %1 tạm nghỉ</translation>
    </message>
    <message>
        <source>Counter %1 is open</source>
        <translation>Quầy %1 đang mở</translation>
    </message>
    <message>
        <source>Counter %1 is open since %2</source>
        <translation>Quầy %1 đang mở từ %2</translation>
    </message>
    <message>
        <source>Ready for the next person</source>
        <translation>Sẵn sàng gọi người tiếp theo</translation>
    </message>
    <message>
        <source>Also open at machine %1: %2</source>
        <translation>Máy %1 cũng đang mở quầy này: %2</translation>
    </message>
    <message>
        <source>since %1 · %2</source>
        <translation>từ %1 · %2</translation>
    </message>
</context>
<context>
    <name>Menu</name>
    <message>
        <source>Leave as it is</source>
        <translation>Thôi</translation>
    </message>
</context>
<context>
    <name>Mover</name>
    <message>
        <source>Set %1 aside: why?</source>
        <translation>Gác lại số %1 vì sao?</translation>
    </message>
    <message>
        <source>The person keeps the number.</source>
        <translation>Bà con giữ nguyên số.</translation>
    </message>
    <message>
        <source>Send %1 where?</source>
        <translation>Chuyển số %1 đến đâu?</translation>
    </message>
    <message>
        <source>When may %1 be called again?</source>
        <translation>Khi nào gọi lại số %1?</translation>
    </message>
    <message>
        <source>The place in the queue is kept.</source>
        <translation>Chỗ trong hàng được giữ nguyên.</translation>
    </message>
    <message>
        <source>Send %1 on: why?</source>
        <translation>Chuyển số %1 vì sao?</translation>
    </message>
    <message>
        <source>When is it the turn of %1 there?</source>
        <translation>Ở đó, số %1 chờ theo thứ tự nào?</translation>
    </message>
    <message>
        <source>%1 is set aside</source>
        <translation>Đã gác lại số %1</translation>
    </message>
    <message>
        <source>%1 was sent on</source>
        <translation>Đã chuyển số %1</translation>
    </message>
</context>
<context>
    <name>Moving</name>
    <message>
        <source>No priority any more</source>
        <translation>Không ưu tiên nữa</translation>
    </message>
    <message>
        <source>In %1 minutes</source>
        <translation>Sau %1 phút</translation>
    </message>
    <message>
        <source>After the break, at %1</source>
        <translation>Sau giờ nghỉ, lúc %1</translation>
    </message>
    <message>
        <source>When the person is back: I call again</source>
        <translation>Khi bà con quay lại: tôi tự gọi</translation>
    </message>
    <message>
        <source>Only counter %1 (%2)</source>
        <translation>Chỉ quầy %1 (%2)</translation>
    </message>
    <message>
        <source>Only %1 (now at counter %2)</source>
        <translation>Chỉ cán bộ %1 (đang ở quầy %2)</translation>
    </message>
    <message>
        <source>By the time of coming, as here</source>
        <translation>Theo giờ đã đến, như ở đây</translation>
    </message>
    <message>
        <source>Behind everybody who waits there now</source>
        <translation>Sau những người đang chờ ở đó</translation>
    </message>
</context>
<context>
    <name>NewsSheet</name>
    <message>
        <source>What was said</source>
        <translation>Lời báo từ lúc vào ca</translation>
    </message>
    <message>
        <source>Nothing was said yet since you signed in.</source>
        <translation>Chưa có lời báo nào từ lúc vào ca.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
</context>
<context>
    <name>Outermost</name>
    <message>
        <source>Something went wrong in the program; what was typed is still here.</source>
        <translation>Chương trình vừa gặp lỗi; phần đã nhập vẫn còn.</translation>
    </message>
    <message>
        <source>Go on working. If it happens again, tell the technician this number: %1.</source>
        <translation>Cứ làm việc tiếp. Nếu gặp lại, báo kỹ thuật viên mã lỗi %1.</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Print slip %1 again</source>
        <translation>In lại phiếu %1</translation>
    </message>
    <message>
        <source>code %1</source>
        <translation>mã %1</translation>
    </message>
    <message>
        <source>Number %1</source>
        <translation>Số %1</translation>
    </message>
    <message>
        <source>not at this moment</source>
        <translation>lúc này chưa dùng được</translation>
    </message>
    <message>
        <source>Counter %1</source>
        <translation>Quầy %1</translation>
    </message>
    <message>
        <source>Nothing fits. Try fewer words.</source>
        <translation>Không thấy gì khớp. Thử gõ ít chữ hơn.</translation>
    </message>
    <message>
        <source>Find a number, dossier, person, procedure or command</source>
        <translation>Tìm số, hồ sơ, người, thủ tục hay lệnh</translation>
    </message>
    <message>
        <source>Number, dossier, person, procedure, command …</source>
        <translation>Số, hồ sơ, người, thủ tục, lệnh …</translation>
    </message>
    <message>
        <source>Accents are not needed</source>
        <translation>Gõ không dấu cũng được</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>chọn</translation>
    </message>
    <message>
        <source>open</source>
        <translation>mở</translation>
    </message>
    <message>
        <source>open at once</source>
        <translation>mở nhanh</translation>
    </message>
    <message>
        <source>close, keep the text</source>
        <translation>đóng, giữ chữ đã gõ</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Số</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Lệnh</translation>
    </message>
    <message>
        <source>Dossier</source>
        <translation>Hồ sơ</translation>
    </message>
    <message>
        <source>Procedure</source>
        <translation>Thủ tục</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Khu</translation>
    </message>
    <message>
        <source>Slip</source>
        <translation>Phiếu</translation>
    </message>
    <message>
        <source>Not possible at this moment: %1</source>
        <translation>Lúc này chưa làm được: %1</translation>
    </message>
</context>
<context>
    <name>PapersPanel</name>
    <message>
        <source>Papers</source>
        <translation>Thành phần hồ sơ</translation>
    </message>
    <message>
        <source>Choose the procedure first; its papers are listed here.</source>
        <translation>Chọn thủ tục trước; giấy tờ cần có sẽ hiện ở đây.</translation>
    </message>
    <message>
        <source>%1 of %2 handed over</source>
        <translation>đã nhận %1 trên %2</translation>
    </message>
</context>
<context>
    <name>PasswordPage</name>
    <message>
        <source>Present password</source>
        <translation>Mật khẩu đang dùng</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Mật khẩu mới</translation>
    </message>
    <message>
        <source>New password once more</source>
        <translation>Nhập lại mật khẩu mới</translation>
    </message>
    <message>
        <source>Save password</source>
        <translation>Lưu mật khẩu</translation>
    </message>
    <message>
        <source>A password of your own</source>
        <translation>Đặt mật khẩu của riêng mình</translation>
    </message>
    <message>
        <source>At least %1 signs: small and capital letters, digits and signs such as @ # ! ?.</source>
        <translation>Ít nhất %1 ký tự, đủ chữ thường, chữ hoa, chữ số và dấu như @ # ! ?.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Quay lại</translation>
    </message>
</context>
<context>
    <name>People</name>
    <message>
        <source>Change quickly by PIN</source>
        <translation>Đổi người nhanh bằng mã PIN</translation>
    </message>
</context>
<context>
    <name>PersonPanel</name>
    <message>
        <source>Who hands it in</source>
        <translation>Người nộp</translation>
    </message>
    <message>
        <source>Family, middle and given name</source>
        <translation>Họ, chữ đệm, tên</translation>
    </message>
    <message>
        <source>Identity number</source>
        <translation>Số định danh</translation>
    </message>
    <message>
        <source>12 digits or empty</source>
        <translation>12 chữ số hoặc để trống</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>Ngày sinh</translation>
    </message>
    <message>
        <source>15/08/1998</source>
        <translation>15/08/1998</translation>
    </message>
    <message>
        <source>Place of residence</source>
        <translation>Nơi cư trú</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Điện thoại</translation>
    </message>
</context>
<context>
    <name>PinPage</name>
    <message>
        <source>Password</source>
        <translation>Mật khẩu</translation>
    </message>
    <message>
        <source>New PIN</source>
        <translation>Mã PIN mới</translation>
    </message>
    <message>
        <source>New PIN once more</source>
        <translation>Nhập lại mã PIN mới</translation>
    </message>
    <message>
        <source>Save PIN</source>
        <translation>Lưu mã PIN</translation>
    </message>
    <message>
        <source>A PIN for quick changes</source>
        <translation>Mã PIN để đổi người nhanh</translation>
    </message>
    <message>
        <source>%1 digits. They unlock this counter, and let colleagues take turns at one machine.</source>
        <translation>%1 chữ số. Dùng để mở khóa quầy, và để hai người thay nhau ở một máy.</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Để sau</translation>
    </message>
</context>
<context>
    <name>PrinterNews</name>
    <message>
        <source>%1: slips come out again</source>
        <translation>%1: đã in phiếu lại được</translation>
    </message>
</context>
<context>
    <name>Printers</name>
    <message>
        <source>the printer does not answer</source>
        <translation>máy in không trả lời</translation>
    </message>
    <message>
        <source>paper is jammed</source>
        <translation>kẹt giấy</translation>
    </message>
    <message>
        <source>the printer&apos;s cover is open</source>
        <translation>nắp máy in đang mở</translation>
    </message>
    <message>
        <source>out of paper</source>
        <translation>hết giấy</translation>
    </message>
    <message>
        <source>paper is running out</source>
        <translation>sắp hết giấy</translation>
    </message>
    <message>
        <source>look at the new roll&apos;s test page</source>
        <translation>xem trang in thử của cuộn giấy mới</translation>
    </message>
</context>
<context>
    <name>PrintersPanel</name>
    <message>
        <source>Slip printers</source>
        <translation>Máy in phiếu</translation>
    </message>
    <message>
        <source>slips come out</source>
        <translation>in phiếu bình thường</translation>
    </message>
    <message>
        <source>does not tell how it stands</source>
        <translation>không báo tình trạng</translation>
    </message>
    <message>
        <source>about %1 m left</source>
        <translation>còn khoảng %1 m</translation>
    </message>
    <message>
        <source>new roll at %1, %2</source>
        <translation>thay giấy lúc %1, %2</translation>
    </message>
    <message>
        <source>Paper changed</source>
        <translation>Đã thay giấy</translation>
    </message>
    <message>
        <source>%1: the paper was changed</source>
        <translation>%1: đã thay giấy</translation>
    </message>
</context>
<context>
    <name>Procedure</name>
    <message>
        <source>Fee</source>
        <translation>Lệ phí</translation>
    </message>
    <message>
        <source>As the rules say</source>
        <translation>Theo quy định</translation>
    </message>
    <message>
        <source>How long</source>
        <translation>Bao lâu</translation>
    </message>
    <message>
        <source>Which counter</source>
        <translation>Ở quầy nào</translation>
    </message>
    <message>
        <source>What to bring</source>
        <translation>Mang theo</translation>
    </message>
    <message>
        <source>No papers are published: ask the department.</source>
        <translation>Chưa công bố giấy tờ: hỏi bộ phận chuyên môn.</translation>
    </message>
    <message>
        <source>If taken in now: %1</source>
        <translation>Nhận ngay bây giờ: hẹn %1</translation>
    </message>
    <message>
        <source>Counter %1 (%2)</source>
        <translation>Quầy %1 (%2)</translation>
    </message>
    <message>
        <source>Not done here</source>
        <translation>Ở đây không làm</translation>
    </message>
</context>
<context>
    <name>ProcedurePanel</name>
    <message>
        <source>As the national catalogue has it</source>
        <translation>Đúng như danh mục quốc gia</translation>
    </message>
    <message>
        <source>This code was replaced by %1, which is not in these data yet.</source>
        <translation>Mã này đã được thay bằng %1; dữ liệu ở đây chưa có mã đó.</translation>
    </message>
    <message>
        <source>nothing published</source>
        <translation>không công bố</translation>
    </message>
    <message>
        <source>no counter</source>
        <translation>không có quầy</translation>
    </message>
    <message>
        <source>none</source>
        <translation>không có</translation>
    </message>
    <message>
        <source>Corrections of this centre</source>
        <translation>Các sửa đổi của trung tâm</translation>
    </message>
    <message>
        <source>Withdrawn by %1: %2</source>
        <translation>%1 rút: %2</translation>
    </message>
</context>
<context>
    <name>ProcedurePick</name>
    <message>
        <source>Procedure</source>
        <translation>Thủ tục</translation>
    </message>
    <message>
        <source>Type a few words; accents are not needed</source>
        <translation>Tìm thủ tục, không cần gõ dấu</translation>
    </message>
    <message>
        <source>Procedures found</source>
        <translation>Thủ tục tìm thấy</translation>
    </message>
    <message>
        <source>Nothing fits. Try other words.</source>
        <translation>Không thấy thủ tục nào. Thử từ khác.</translation>
    </message>
</context>
<context>
    <name>ProcedureSheet</name>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Code %1</source>
        <translation>Mã %1</translation>
    </message>
    <message>
        <source>Add words</source>
        <translation>Thêm lời</translation>
    </message>
    <message>
        <source>Add what people call it</source>
        <translation>Thêm cách bà con gọi</translation>
    </message>
</context>
<context>
    <name>Queue</name>
    <message>
        <source>Code %1 · should be here</source>
        <translation>Mã %1 · quá giờ hẹn</translation>
    </message>
    <message>
        <source>Code %1</source>
        <translation>Mã %1</translation>
    </message>
    <message>
        <source>Absent since %1, called %2 time(s)</source>
        <translation>Vắng từ %1, đã gọi %2 lần</translation>
    </message>
    <message>
        <source>Finished at %1, counter %2</source>
        <translation>Xong lúc %1, quầy %2</translation>
    </message>
    <message>
        <source>Voided at %1: %2</source>
        <translation>Hủy lúc %1: %2</translation>
    </message>
    <message>
        <source>Waiting %1</source>
        <translation>Chờ %1</translation>
    </message>
    <message>
        <source>slip not printed</source>
        <translation>chưa in phiếu</translation>
    </message>
    <message>
        <source>till %1</source>
        <translation>đến %1</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>từ %1</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Ưu tiên</translation>
    </message>
    <message>
        <source>Appointment</source>
        <translation>Lịch hẹn</translation>
    </message>
    <message>
        <source>Quick</source>
        <translation>Nhanh</translation>
    </message>
</context>
<context>
    <name>QueueList</name>
    <message>
        <source>People waiting</source>
        <translation>Người đang chờ</translation>
    </message>
</context>
<context>
    <name>QueuePanel</name>
    <message>
        <source>Queue of counter %1</source>
        <translation>Hàng chờ quầy %1</translation>
    </message>
    <message>
        <source>Appointments …</source>
        <translation>Lịch hẹn …</translation>
    </message>
    <message>
        <source>Away %1</source>
        <translation>Vắng, gác %1</translation>
    </message>
    <message>
        <source>Done %1</source>
        <translation>Xong %1</translation>
    </message>
    <message>
        <source>Expected %1</source>
        <translation>Hẹn %1</translation>
    </message>
    <message>
        <source>Nobody is waiting for this counter.</source>
        <translation>Chưa có ai chờ quầy này.</translation>
    </message>
    <message>
        <source>Nobody is absent or set aside.</source>
        <translation>Không có ai vắng hay gác lại.</translation>
    </message>
    <message>
        <source>Nobody is done yet today.</source>
        <translation>Hôm nay chưa xong ai.</translation>
    </message>
    <message>
        <source>Nobody is expected any more today.</source>
        <translation>Hôm nay không còn ai hẹn.</translation>
    </message>
    <message>
        <source>Nothing is saved – only read</source>
        <translation>Chưa lưu được – chỉ xem</translation>
    </message>
    <message>
        <source>came first</source>
        <translation>đến trước</translation>
    </message>
    <message>
        <source>A click or ↓ on a person: priority, send on, void.</source>
        <translation>Bấm vào một người, hoặc phím ↓: ưu tiên, chuyển, hủy.</translation>
    </message>
    <message>
        <source>Next is %1: %2, has waited %3.</source>
        <translation>Tiếp theo là %1: %2, đã chờ %3.</translation>
    </message>
    <message>
        <source>Waiting %1</source>
        <translation>Chờ %1</translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n người</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · longest %2</source>
        <translation>%1 · lâu nhất %2</translation>
    </message>
</context>
<context>
    <name>RecoverPage</name>
    <message>
        <source>Sign-in name</source>
        <translation>Tên đăng nhập</translation>
    </message>
    <message>
        <source>Recovery code, from the paper</source>
        <translation>Mã khôi phục, trên tờ giấy</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Mật khẩu mới</translation>
    </message>
    <message>
        <source>New password once more</source>
        <translation>Nhập lại mật khẩu mới</translation>
    </message>
    <message>
        <source>Save password</source>
        <translation>Lưu mật khẩu</translation>
    </message>
    <message>
        <source>Forgotten password</source>
        <translation>Quên mật khẩu</translation>
    </message>
    <message>
        <source>Officers: ask the supervisor for a temporary password. Supervisors: use one of the recovery codes; no network is needed.</source>
        <translation>Cán bộ: nhờ người phụ trách cấp mật khẩu tạm. Người phụ trách: dùng một mã khôi phục; không cần mạng.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Quay lại</translation>
    </message>
</context>
<context>
    <name>Reprinter</name>
    <message>
        <source>This machine has no slip printer. Write down for the person: number %1, slip code %2.</source>
        <translation>Máy này không có máy in phiếu. Ghi cho bà con: số %1, mã phiếu %2.</translation>
    </message>
    <message>
        <source>%1 is being printed …</source>
        <translation>Đang in: %1</translation>
    </message>
    <message>
        <source>%1 is printed.</source>
        <translation>Đã in: %1.</translation>
    </message>
    <message>
        <source>%1 is not printed: %2 Slip code %3.</source>
        <translation>Chưa in được: %1. %2 Mã phiếu %3.</translation>
    </message>
    <message>
        <source>Slip %1, printed again: %2</source>
        <translation>Phiếu %1, in lại lần %2</translation>
    </message>
</context>
<context>
    <name>Resume</name>
    <message>
        <source>Serving %1 since %2 – go on?</source>
        <translation>Đang phục vụ %1 từ %2 – tiếp tục?</translation>
    </message>
    <message>
        <source>Go on with %1</source>
        <translation>Tiếp tục với %1</translation>
    </message>
    <message>
        <source>Open the dossier half typed at %1</source>
        <translation>Mở hồ sơ đang nhập dở lúc %1</translation>
    </message>
    <message numerus="yes">
        <source>%n more dossier(s) half typed.</source>
        <translation>
            <numerusform>Còn %n hồ sơ khác đang nhập dở.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dossier(s) half typed, the last at %1</source>
        <translation>
            <numerusform>Có %n hồ sơ đang nhập dở lúc %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Mở lại</translation>
    </message>
    <message>
        <source>Throw away the last one</source>
        <translation>Bỏ hồ sơ này</translation>
    </message>
    <message>
        <source>Throw away what was typed at %1?</source>
        <translation>Bỏ hồ sơ nhập dở lúc %1?</translation>
    </message>
    <message>
        <source>It is not taken in, and cannot be brought back.</source>
        <translation>Hồ sơ chưa được tiếp nhận; đã bỏ thì không lấy lại được.</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>Bỏ hồ sơ này</translation>
    </message>
    <message>
        <source>Somebody is at the counter: what was typed opens in Intake when nobody is.</source>
        <translation>Quầy đang có người: hồ sơ nhập dở mở ở Tiếp nhận khi quầy trống.</translation>
    </message>
</context>
<context>
    <name>Room</name>
    <message>
        <source>Help</source>
        <translation>Trợ giúp</translation>
    </message>
</context>
<context>
    <name>Runs</name>
    <message>
        <source>Numbers taken in a rush</source>
        <translation>Số lấy dồn dập</translation>
    </message>
    <message>
        <source>%1 · since %2</source>
        <translation>%1 · từ %2</translation>
    </message>
    <message>
        <source>Void them</source>
        <translation>Hủy các số này</translation>
    </message>
    <message>
        <source>Void the numbers %1</source>
        <translation>Hủy các số %1</translation>
    </message>
    <message>
        <source>Whoever holds one of them all the same takes a new number. Statistics leave them out.</source>
        <translation>Ai vẫn cầm một số trong này thì lấy số mới. Thống kê không tính các số này.</translation>
    </message>
</context>
<context>
    <name>SatisfactionToday</name>
    <message>
        <source>Ratings of visits</source>
        <translation>Đánh giá của bà con</translation>
    </message>
    <message>
        <source>%1 of %2 finished visits were rated.</source>
        <translation>%1 trên %2 lượt đã xong được đánh giá.</translation>
    </message>
    <message>
        <source>Results are shown from %1 ratings on.</source>
        <translation>Kết quả hiện ra khi có từ %1 đánh giá.</translation>
    </message>
    <message>
        <source>%1 % content</source>
        <translation>%1 % hài lòng</translation>
    </message>
    <message>
        <source>mean %1 of %2 points</source>
        <translation>trung bình %1 trên %2 điểm</translation>
    </message>
</context>
<context>
    <name>SavingWords</name>
    <message>
        <source>Saving …</source>
        <translation>Đang lưu …</translation>
    </message>
    <message>
        <source>Still saving the step before. Press again.</source>
        <translation>Đang lưu việc trước, bấm lại.</translation>
    </message>
</context>
<context>
    <name>Scanners</name>
    <message>
        <source>The scanner is there again.</source>
        <translation>Đã thấy lại máy quét.</translation>
    </message>
    <message>
        <source>No scanner at %1: look at its plug.</source>
        <translation>Không thấy máy quét ở %1: xem lại dây cắm.</translation>
    </message>
</context>
<context>
    <name>Scans</name>
    <message>
        <source>An identity card: open the intake first, then scan it.</source>
        <translation>Đây là thẻ căn cước: mở Tiếp nhận rồi quét lại.</translation>
    </message>
    <message>
        <source>Nothing here has the code that was scanned.</source>
        <translation>Ở đây không có gì mang mã vừa quét.</translation>
    </message>
</context>
<context>
    <name>SearchButton</name>
    <message>
        <source>Find a number, dossier, person, procedure, command …</source>
        <translation>Tìm số, hồ sơ, người, thủ tục, lệnh …</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Tìm</translation>
    </message>
</context>
<context>
    <name>Sending</name>
    <message>
        <source>Sent</source>
        <translation>Đã gửi</translation>
    </message>
    <message>
        <source>To be sent</source>
        <translation>Chờ gửi</translation>
    </message>
    <message>
        <source>Temporary code</source>
        <translation>MÃ TẠM</translation>
    </message>
    <message>
        <source>Temporary code %1 → official code %2</source>
        <translation>MÃ TẠM %1 → mã chính thức %2</translation>
    </message>
</context>
<context>
    <name>Services</name>
    <message>
        <source>Collect a result</source>
        <translation>Nhận kết quả</translation>
    </message>
    <message>
        <source>Bring more papers</source>
        <translation>Bổ sung giấy tờ</translation>
    </message>
    <message>
        <source>Pay a fee</source>
        <translation>Nộp phí, lệ phí</translation>
    </message>
    <message>
        <source>Ask something</source>
        <translation>Hỏi, hướng dẫn</translation>
    </message>
</context>
<context>
    <name>Sheets</name>
    <message>
        <source>The card is saved: %1</source>
        <translation>Đã lưu thẻ phím: %1</translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message>
        <source>Today, counter %1</source>
        <translation>Hôm nay, quầy %1</translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n người</numerusform>
        </translation>
    </message>
    <message>
        <source>Absent, set aside</source>
        <translation>Vắng, gác lại</translation>
    </message>
    <message>
        <source>Nobody is absent or set aside.</source>
        <translation>Không có ai vắng hay gác lại.</translation>
    </message>
    <message>
        <source>Served</source>
        <translation>Đã phục vụ</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Đang chờ</translation>
    </message>
    <message>
        <source>Call again</source>
        <translation>Gọi lại</translation>
    </message>
    <message>
        <source>Call %1 again</source>
        <translation>Gọi lại %1</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>từ %1</translation>
    </message>
    <message>
        <source>till %1</source>
        <translation>đến %1</translation>
    </message>
    <message numerus="yes">
        <source>%n call(s)</source>
        <translation>
            <numerusform>gọi %n lần</numerusform>
        </translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Gác lại</translation>
    </message>
</context>
<context>
    <name>SignIn</name>
    <message>
        <source>Demonstration: %1</source>
        <translation>Trình diễn: %1</translation>
    </message>
    <message>
        <source>Password %1, PIN %2</source>
        <translation>Mật khẩu %1, mã PIN %2</translation>
    </message>
    <message>
        <source>The password is saved. %1 recovery code(s) are left: print new ones when they run out.</source>
        <translation>Đã lưu mật khẩu. Còn %1 mã khôi phục: sắp hết thì in mã mới.</translation>
    </message>
</context>
<context>
    <name>Sitter</name>
    <message>
        <source>Pause counter %1: why?</source>
        <translation>Tạm nghỉ quầy %1: vì sao?</translation>
    </message>
    <message>
        <source>Nobody is called meanwhile; whoever waits keeps the place.</source>
        <translation>Trong lúc nghỉ, quầy không gọi ai; bà con đang chờ vẫn giữ chỗ.</translation>
    </message>
</context>
<context>
    <name>SlipField</name>
    <message>
        <source>Slip in hand</source>
        <translation>Phiếu trong tay</translation>
    </message>
    <message>
        <source>Code on the slip (%1)</source>
        <translation>Mã trên phiếu (%1)</translation>
    </message>
    <message>
        <source>Code on the slip</source>
        <translation>Mã trên phiếu</translation>
    </message>
    <message>
        <source>4 characters or the QR</source>
        <translation>4 ký tự hoặc mã QR</translation>
    </message>
</context>
<context>
    <name>SlipSheet</name>
    <message>
        <source>Print</source>
        <translation>In</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>Thôi</translation>
    </message>
</context>
<context>
    <name>Standing</name>
    <message>
        <source>Waiting for %1</source>
        <translation>Đang chờ %1</translation>
    </message>
    <message>
        <source>Set aside since %2</source>
        <translation>Gác lại từ %2</translation>
    </message>
    <message>
        <source>Called to counter %1</source>
        <translation>Đang gọi đến quầy %1</translation>
    </message>
    <message>
        <source>Served at counter %1</source>
        <translation>Đang phục vụ ở quầy %1</translation>
    </message>
    <message>
        <source>Absent since %2</source>
        <translation>Vắng từ %2</translation>
    </message>
    <message>
        <source>Finished at counter %1 at %2</source>
        <translation>Đã xong ở quầy %1 lúc %2</translation>
    </message>
    <message>
        <source>Void since %2</source>
        <translation>Đã hủy lúc %2</translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>Received</source>
        <translation>Mới tiếp nhận</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>Đang xử lý</translation>
    </message>
    <message>
        <source>Waiting for papers</source>
        <translation>Chờ bổ sung</translation>
    </message>
    <message>
        <source>Result ready</source>
        <translation>Đã có kết quả</translation>
    </message>
    <message>
        <source>Handed back</source>
        <translation>Đã trả kết quả</translation>
    </message>
</context>
<context>
    <name>StatusStrip</name>
    <message>
        <source>Shows what waits (%1)</source>
        <translation>Xem những mục đang chờ (%1)</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Cỡ chữ</translation>
    </message>
    <message>
        <source>Colours and text size</source>
        <translation>Màu và cỡ chữ</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Bản %1</translation>
    </message>
    <message>
        <source>No printer of slips</source>
        <translation>Chưa nối máy in</translation>
    </message>
    <message>
        <source>Look at the printer</source>
        <translation>Máy in cần xem lại</translation>
    </message>
    <message>
        <source>Scanner not used yet</source>
        <translation>Chưa quét lần nào</translation>
    </message>
    <message>
        <source>No scanner at its port</source>
        <translation>Không thấy máy quét</translation>
    </message>
    <message>
        <source>Printer is ready</source>
        <translation>Máy in sẵn sàng</translation>
    </message>
    <message>
        <source>Scanner is ready</source>
        <translation>Máy quét sẵn sàng</translation>
    </message>
    <message>
        <source>Not the right server. Stop typing. Tell the administrator.</source>
        <translation>Không đúng máy chủ. Đừng nhập thêm. Báo quản trị.</translation>
    </message>
    <message>
        <source>This machine was revoked. Nothing is sent any more. Tell the administrator.</source>
        <translation>Máy này đã bị thu hồi, không gửi được nữa. Báo quản trị.</translation>
    </message>
    <message>
        <source>The network wants a Wi-Fi sign-in – work as usual</source>
        <translation>Mạng yêu cầu đăng nhập Wi-Fi – vẫn làm việc bình thường</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>Có mạng</translation>
    </message>
    <message>
        <source>Offline since %1 – work as usual</source>
        <translation>Không mạng từ %1 – vẫn làm việc bình thường</translation>
    </message>
    <message>
        <source>The network wants a Wi-Fi sign-in</source>
        <translation>Mạng yêu cầu đăng nhập Wi-Fi</translation>
    </message>
    <message>
        <source>Offline since %1</source>
        <translation>Không mạng từ %1</translation>
    </message>
    <message>
        <source>Everything is sent</source>
        <translation>Đã gửi hết</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) to send</source>
        <translation>
            <numerusform>%n mục chờ gửi</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · oldest %2</source>
        <translation>%1 · cũ nhất %2</translation>
    </message>
</context>
<context>
    <name>StrandedPeople</name>
    <message>
        <source>Sent on and not called</source>
        <translation>Chuyển đi mà chưa được gọi</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>từ %1</translation>
    </message>
    <message>
        <source>Every counter for this business may call now.</source>
        <translation>Các quầy cùng việc đều gọi được.</translation>
    </message>
</context>
<context>
    <name>SupervisorRoom</name>
    <message>
        <source>The hall now</source>
        <translation>Điều hành trung tâm</translation>
    </message>
    <message>
        <source>Counters</source>
        <translation>Quầy</translation>
    </message>
    <message>
        <source>Look a number up</source>
        <translation>Tìm số</translation>
    </message>
    <message>
        <source>Looks at dossiers</source>
        <translation>Tra cứu hồ sơ</translation>
    </message>
    <message>
        <source>Code for a kiosk</source>
        <translation>Mã cho ki-ốt</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Làm mới</translation>
    </message>
    <message>
        <source>%1 · figures as of %2</source>
        <translation>%1 · số liệu đến %2</translation>
    </message>
    <message>
        <source>Nobody has been called today.</source>
        <translation>Hôm nay chưa gọi ai.</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Đang chờ</translation>
    </message>
    <message>
        <source>Wait (median)</source>
        <translation>Chờ (trung vị)</translation>
    </message>
    <message>
        <source>At counters</source>
        <translation>Đang ở quầy</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Đã xong</translation>
    </message>
    <message>
        <source>Did not come</source>
        <translation>Không có mặt</translation>
    </message>
    <message>
        <source>Ask for help</source>
        <translation>Cần giúp</translation>
    </message>
    <message>
        <source>Number, as A045 (%1)</source>
        <translation>Số phiếu, như A045 (%1)</translation>
    </message>
    <message>
        <source>Minutes waited</source>
        <translation>Phút chờ theo nửa giờ</translation>
    </message>
    <message>
        <source>9 of 10</source>
        <translation>90 % dưới</translation>
    </message>
    <message>
        <source>Waiting, by business</source>
        <translation>Đang chờ theo nhóm việc</translation>
    </message>
    <message>
        <source>median</source>
        <translation>Trung vị</translation>
    </message>
    <message>
        <source>people · longest in minutes</source>
        <translation>số người · phút lâu nhất</translation>
    </message>
    <message>
        <source>No number %1 was given today.</source>
        <translation>Hôm nay không có số %1.</translation>
    </message>
    <message>
        <source>You go and help.</source>
        <translation>Đã nhận ra giúp.</translation>
    </message>
    <message>
        <source>The kiosk counts its paper anew.</source>
        <translation>Ki-ốt tính giấy lại từ đầu.</translation>
    </message>
    <message>
        <source>The call for help is over.</source>
        <translation>Đã xong lượt gọi giúp.</translation>
    </message>
</context>
<context>
    <name>SwitchPage</name>
    <message>
        <source>Start work</source>
        <translation>Vào làm việc</translation>
    </message>
    <message>
        <source>Checking …</source>
        <translation>Đang kiểm tra …</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>Mã PIN</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Quay lại</translation>
    </message>
    <message>
        <source>Use the password</source>
        <translation>Dùng mật khẩu</translation>
    </message>
    <message>
        <source>Counter %1</source>
        <translation>Quầy %1</translation>
    </message>
</context>
<context>
    <name>TicketMenu</name>
    <message>
        <source>This number is not on this machine.</source>
        <translation>Máy này không có số đó.</translation>
    </message>
    <message>
        <source>What is to be done with %1?</source>
        <translation>Làm gì với số %1?</translation>
    </message>
    <message>
        <source>Call %1 out of order: why?</source>
        <translation>Gọi số %1 trước lượt: vì sao?</translation>
    </message>
    <message>
        <source>Void %1: why?</source>
        <translation>Hủy số %1: vì sao?</translation>
    </message>
    <message>
        <source>Take %1 from its counter: why?</source>
        <translation>Lấy lại số %1 từ quầy: vì sao?</translation>
    </message>
    <message>
        <source>Reopen %1: why?</source>
        <translation>Mở lại số %1: vì sao?</translation>
    </message>
    <message>
        <source>Call to counter %1 now: next by the rules</source>
        <translation>Mời vào quầy %1: đến lượt</translation>
    </message>
    <message>
        <source>Call again to counter %1</source>
        <translation>Gọi lại vào quầy %1</translation>
    </message>
    <message>
        <source>Call before others, with a reason</source>
        <translation>Gọi trước lượt, ghi lý do</translation>
    </message>
    <message>
        <source>Let the person wait in the queue again</source>
        <translation>Cho chờ lại trong hàng</translation>
    </message>
    <message>
        <source>Send to another counter or business</source>
        <translation>Chuyển sang quầy hoặc việc khác</translation>
    </message>
    <message>
        <source>Set aside, to come back later</source>
        <translation>Gác lại, hẹn quay lại</translation>
    </message>
    <message>
        <source>Come on another day: an appointment</source>
        <translation>Hẹn ngày khác</translation>
    </message>
    <message>
        <source>Void this number</source>
        <translation>Hủy số này</translation>
    </message>
    <message>
        <source>Print the slip again</source>
        <translation>In lại phiếu</translation>
    </message>
    <message>
        <source>Reopen: the person waits again</source>
        <translation>Mở lại, cho chờ tiếp</translation>
    </message>
    <message>
        <source>Take from counter %1: the person waits again</source>
        <translation>Lấy lại từ quầy %1, cho chờ tiếp</translation>
    </message>
    <message>
        <source>Give priority</source>
        <translation>Cho ưu tiên</translation>
    </message>
    <message>
        <source>Change the priority (now: %1)</source>
        <translation>Đổi diện ưu tiên (đang là %1)</translation>
    </message>
    <message>
        <source>%1 is at counter %2: only that counter goes on.</source>
        <translation>Số %1 đang ở quầy %2: quầy đó làm tiếp.</translation>
    </message>
    <message>
        <source>Only the class is kept. Nobody has to show why in front of the others.</source>
        <translation>Chỉ ghi diện ưu tiên. Bà con không phải trình bày trước mọi người.</translation>
    </message>
    <message>
        <source>Which priority has %1?</source>
        <translation>Số %1 thuộc diện ưu tiên nào?</translation>
    </message>
    <message>
        <source>Called %1</source>
        <translation>Đã mời số %1</translation>
    </message>
    <message>
        <source>Called %1 again</source>
        <translation>Đã gọi lại số %1</translation>
    </message>
    <message>
        <source>%1 waits again</source>
        <translation>Số %1 chờ lại trong hàng</translation>
    </message>
    <message>
        <source>%1 has priority now</source>
        <translation>Số %1 đã được ưu tiên</translation>
    </message>
    <message>
        <source>%1 waits without priority now</source>
        <translation>Số %1 chờ như thường</translation>
    </message>
    <message>
        <source>Void %1?</source>
        <translation>Hủy số %1?</translation>
    </message>
    <message>
        <source>The number is not called any more, and its slip counts no more. It can be reopened today.</source>
        <translation>Số này không được gọi nữa, phiếu không còn giá trị. Trong hôm nay còn mở lại được.</translation>
    </message>
    <message>
        <source>%1 is void</source>
        <translation>Đã hủy số %1</translation>
    </message>
    <message>
        <source>%1 is free again and waits</source>
        <translation>Số %1 được chờ lại</translation>
    </message>
    <message>
        <source>%1 is open again and waits</source>
        <translation>Số %1 đã mở lại, đang chờ</translation>
    </message>
</context>
<context>
    <name>Tidings</name>
    <message>
        <source>This machine runs version %1, the server version %2.</source>
        <translation>Máy này dùng bản %1, máy chủ dùng bản %2.</translation>
    </message>
    <message>
        <source>The software needs an update: tell the administrator. Work goes on as usual.</source>
        <translation>Cần cập nhật phần mềm: báo quản trị viên. Vẫn làm việc bình thường.</translation>
    </message>
    <message>
        <source>This machine was revoked: what is recorded here reaches nobody.</source>
        <translation>Máy này đã bị thu hồi: những gì ghi ở đây không tới được ai.</translation>
    </message>
    <message>
        <source>Record nothing more here; go on at another counter and tell the administrator.</source>
        <translation>Đừng ghi thêm trên máy này; sang quầy khác làm tiếp và báo quản trị viên.</translation>
    </message>
</context>
<context>
    <name>TipCard</name>
    <message>
        <source>Skip</source>
        <translation>Bỏ qua</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Quay lại</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Xong</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Tiếp</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Undo</source>
        <translation>Hoàn tác</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Counter %1</source>
        <translation>Quầy %1</translation>
    </message>
    <message>
        <source>paused since %1</source>
        <translation>tạm nghỉ từ %1</translation>
    </message>
    <message>
        <source>open since %1</source>
        <translation>mở từ %1</translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>Tip %1 of %2</source>
        <translation>Mẹo %1 trên %2</translation>
    </message>
    <message>
        <source>Calls the next person to your counter; if you slip, %1 takes it back.</source>
        <translation>Mời người tiếp theo đến quầy; lỡ tay thì bấm %1 để hoàn tác.</translation>
    </message>
    <message>
        <source>Type what somebody has come for, accents not needed: this key gives the number.</source>
        <translation>Gõ việc bà con cần, không cần dấu, rồi bấm phím này để lấy số.</translation>
    </message>
    <message>
        <source>Finds anything: numbers, dossiers, people, procedures, what a key does.</source>
        <translation>Tìm mọi thứ: số, hồ sơ, người, thủ tục, cả lệnh; không cần gõ dấu.</translation>
    </message>
    <message>
        <source>Shows all keys; those that do something at this moment always stand in this line.</source>
        <translation>Xem bảng đủ mọi phím; phím dùng được lúc này luôn có ở hàng này.</translation>
    </message>
    <message>
        <source>Shows what waits to be sent; without a network you work on as usual.</source>
        <translation>Xem những gì chờ gửi; mất mạng vẫn làm việc bình thường.</translation>
    </message>
    <message>
        <source>Changes colours and text size; this machine remembers it for you.</source>
        <translation>Đổi màu và cỡ chữ cho vừa mắt; máy nhớ riêng cho từng người.</translation>
    </message>
    <message>
        <source>Shows once more what was said in the line above the keys.</source>
        <translation>Xem lại những lời báo đã hiện phía trên hàng phím.</translation>
    </message>
    <message>
        <source>Opens another area: Alt and the digit in its corner.</source>
        <translation>Mở phần việc khác: giữ Alt và bấm số ở góc ô.</translation>
    </message>
</context>
<context>
    <name>Training</name>
    <message>
        <source>Training: nothing here is real, nothing is sent or printed.</source>
        <translation>Chế độ tập: không có gì ở đây là thật, không gửi đi đâu, không in ra giấy.</translation>
    </message>
    <message>
        <source>Training – %1</source>
        <translation>Chế độ tập – %1</translation>
    </message>
    <message>
        <source>The training mode does not start.</source>
        <translation>Không mở được chế độ tập.</translation>
    </message>
    <message>
        <source>Tell the technician.</source>
        <translation>Báo kỹ thuật viên.</translation>
    </message>
</context>
<context>
    <name>Unsent</name>
    <message>
        <source>Another machine answers in the server&apos;s place.</source>
        <translation>Máy khác trả lời thay máy chủ.</translation>
    </message>
    <message>
        <source>Tell the administrator.</source>
        <translation>Báo quản trị viên.</translation>
    </message>
    <message>
        <source>This machine was revoked.</source>
        <translation>Máy này đã bị thu hồi.</translation>
    </message>
    <message>
        <source>No server has answered yet.</source>
        <translation>Chưa máy chủ nào trả lời.</translation>
    </message>
    <message>
        <source>A server answered last at %1.</source>
        <translation>Máy chủ trả lời lần cuối lúc %1.</translation>
    </message>
    <message>
        <source>The line has been down since %1.</source>
        <translation>Không mạng từ %1.</translation>
    </message>
    <message>
        <source>Nothing is lost: it is sent by itself when the line is back.</source>
        <translation>Không mất gì: có mạng thì tự gửi.</translation>
    </message>
    <message>
        <source>Everything is sent.</source>
        <translation>Đã gửi hết.</translation>
    </message>
    <message>
        <source>A server answers: it is being sent.</source>
        <translation>Máy chủ đã trả lời, đang gửi.</translation>
    </message>
    <message>
        <source>No server answers. It is tried again each minute.</source>
        <translation>Chưa máy chủ nào trả lời. Máy tự gửi lại.</translation>
    </message>
    <message>
        <source>oldest %1</source>
        <translation>cũ nhất %1</translation>
    </message>
    <message>
        <source>Numbers: given, called, finished</source>
        <translation>Số thứ tự: cấp, gọi, kết thúc</translation>
    </message>
    <message>
        <source>Dossiers</source>
        <translation>Hồ sơ</translation>
    </message>
    <message>
        <source>Appointments</source>
        <translation>Lịch hẹn</translation>
    </message>
    <message>
        <source>Calls for help</source>
        <translation>Gọi giúp</translation>
    </message>
    <message>
        <source>Printers of kiosks</source>
        <translation>Máy in của ki-ốt</translation>
    </message>
    <message>
        <source>Counters opened, paused, closed</source>
        <translation>Mở, nghỉ, đóng quầy</translation>
    </message>
    <message>
        <source>Shifts begun, locked, ended</source>
        <translation>Vào ca, khóa máy, ra ca</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Tài khoản</translation>
    </message>
    <message>
        <source>Codes of dossiers</source>
        <translation>Mã hồ sơ</translation>
    </message>
    <message>
        <source>Other things</source>
        <translation>Việc khác</translation>
    </message>
</context>
<context>
    <name>UnsentSheet</name>
    <message>
        <source>To be sent</source>
        <translation>Chờ gửi lên tỉnh</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>Gửi ngay</translation>
    </message>
    <message>
        <source>Everything is sent.</source>
        <translation>Đã gửi hết.</translation>
    </message>
    <message>
        <source>Asking the servers …</source>
        <translation>Đang hỏi máy chủ …</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
</context>
<context>
    <name>UsbButton</name>
    <message>
        <source>USB</source>
        <translation>USB</translation>
    </message>
    <message>
        <source>Copy to USB…</source>
        <translation>Chép ra USB…</translation>
    </message>
    <message>
        <source>Read from USB…</source>
        <translation>Đọc từ USB…</translation>
    </message>
    <message>
        <source>Copy to USB</source>
        <translation>Chép ra USB</translation>
    </message>
    <message>
        <source>Read from USB</source>
        <translation>Đọc từ USB</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Thư mục</translation>
    </message>
    <message>
        <source>File name</source>
        <translation>Tên tệp</translation>
    </message>
    <message>
        <source>Kind of file</source>
        <translation>Loại tệp</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Chọn</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>Thôi</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) copied for %1. Take the stick there.</source>
        <translation>
            <numerusform>Đã chép %n mục cho %1. Mang USB đến máy đó.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 has answered; %n new item(s).</source>
        <translation>
            <numerusform>%1 đã trả lời; có %n mục mới.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new item(s) from %1. Take the stick back there.</source>
        <translation>
            <numerusform>Có %n mục mới từ %1. Mang USB về lại máy đó.</numerusform>
        </translation>
    </message>
    <message>
        <source>USB %1 %</source>
        <translation>USB %1 %</translation>
    </message>
</context>
<context>
    <name>ViewingSheet</name>
    <message>
        <source>Looks at dossiers without a reason</source>
        <translation>Tra cứu không gắn hồ sơ</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>%1 looks today, %2 of them without a person at the counter and without work on the dossier.</source>
        <translation>Hôm nay %1 lượt xem hồ sơ, %2 lượt không có người ở quầy và không làm gì với hồ sơ.</translation>
    </message>
    <message>
        <source>One person at the counter explains %1 dossiers.</source>
        <translation>Một người ở quầy là lý do cho tối đa %1 hồ sơ.</translation>
    </message>
    <message>
        <source>Every look today had a person at the counter, or work on the dossier.</source>
        <translation>Hôm nay lượt xem nào cũng có người ở quầy hoặc có việc với hồ sơ.</translation>
    </message>
    <message>
        <source>%1 looks</source>
        <translation>%1 lượt xem</translation>
    </message>
    <message>
        <source>counter %1</source>
        <translation>quầy %1</translation>
    </message>
    <message>
        <source>with number %1 at the counter</source>
        <translation>khi số %1 ở quầy</translation>
    </message>
</context>
<context>
    <name>Why</name>
    <message>
        <source>Matches “%1” (%2)</source>
        <translation>Khớp «%1» (%2)</translation>
    </message>
    <message>
        <source>Matches “%1” → “%3” (%2)</source>
        <translation>Khớp «%1» → «%3» (%2)</translation>
    </message>
    <message>
        <source>“%1” read as “%2”</source>
        <translation>hiểu «%1» là «%2»</translation>
    </message>
    <message>
        <source>also in %1</source>
        <translation>cũng có trong %1</translation>
    </message>
    <message>
        <source>many people ask for it</source>
        <translation>nhiều người hỏi</translation>
    </message>
    <message>
        <source>everyday name</source>
        <translation>tên thường gọi</translation>
    </message>
    <message>
        <source>what people say</source>
        <translation>lời dân gian</translation>
    </message>
    <message>
        <source>added here</source>
        <translation>lời thêm ở đây</translation>
    </message>
    <message>
        <source>official name</source>
        <translation>tên chính thức</translation>
    </message>
    <message>
        <source>field</source>
        <translation>lĩnh vực</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>language</source>
        <translation>vi</translation>
    </message>
    <message>
        <source>Kiosk %1</source>
        <translation>Ki-ốt %1</translation>
    </message>
    <message>
        <source>Board %1</source>
        <translation>Bảng %1</translation>
    </message>
    <message>
        <source>Counter PC %1</source>
        <translation>Máy quầy %1</translation>
    </message>
    <message>
        <source>Hub %1</source>
        <translation>Máy chủ %1</translation>
    </message>
    <message>
        <source>Province&apos;s server</source>
        <translation>Máy chủ tỉnh</translation>
    </message>
    <message>
        <source>Machine %1</source>
        <translation>Máy %1</translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n người</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody is waiting.</source>
        <translation>Không có ai chờ.</translation>
    </message>
    <message>
        <source>longest %1 min, %2</source>
        <translation>lâu nhất %1 phút, %2</translation>
    </message>
    <message>
        <source>Nobody has been called today.</source>
        <translation>Hôm nay chưa gọi ai.</translation>
    </message>
    <message>
        <source>nine of ten within %1</source>
        <translation>90 % dưới %1</translation>
    </message>
    <message numerus="yes">
        <source>of %n number(s) given today</source>
        <translation>
            <numerusform>trên %n số hôm nay</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n set aside</source>
        <translation>
            <numerusform>%n người gác lại</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n void</source>
        <translation>
            <numerusform>hủy %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody asks for help.</source>
        <translation>Không có ai gọi giúp.</translation>
    </message>
    <message>
        <source>%1 since %2</source>
        <translation>%1, %2 trước</translation>
    </message>
    <message numerus="yes">
        <source>%n on the way</source>
        <translation>
            <numerusform>%n đã ra</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody on the way</source>
        <translation>Chưa ai ra</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n mục</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>past %n people</source>
        <translation>
            <numerusform>vượt %n người</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Worklist</name>
    <message>
        <source>machine %1</source>
        <translation>máy %1</translation>
    </message>
</context>
<context>
    <name>WorklistRoom</name>
    <message>
        <source>To decide</source>
        <translation>Cần xử lý</translation>
    </message>
    <message>
        <source>All machines agree, and everything that was written could be used.</source>
        <translation>Các máy khớp nhau, mọi việc đã ghi đều dùng được.</translation>
    </message>
    <message>
        <source>Nothing waits for a decision.</source>
        <translation>Không có việc nào cần xử lý.</translation>
    </message>
    <message>
        <source>Show the dossier</source>
        <translation>Xem hồ sơ</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Sửa</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Gửi lại</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Bỏ</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Đọc lại</translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n mục</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep value %1</source>
        <translation>Giữ giá trị %1</translation>
    </message>
    <message>
        <source>That number counts; the others are void.</source>
        <translation>Đã giữ số này; các số kia đã hủy.</translation>
    </message>
    <message>
        <source>%1: %2 stands for %3.</source>
        <translation>%1: %3 là %2.</translation>
    </message>
    <message>
        <source>Sent again; it counts as if it had been right at once.</source>
        <translation>Đã gửi lại; tính như đã ghi đúng từ đầu.</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) to correct; nothing typed is lost.</source>
        <translation>
            <numerusform>%n mục cần sửa; những gì đã nhập vẫn còn.</numerusform>
        </translation>
    </message>
    <message>
        <source>Discard this entry?</source>
        <translation>Bỏ mục này?</translation>
    </message>
    <message>
        <source>It leaves the list on every machine. What was written stays, with your name and the reason.</source>
        <translation>Mục rời danh sách trên mọi máy. Việc đã ghi vẫn được giữ, kèm tên cán bộ và lý do.</translation>
    </message>
    <message>
        <source>Why is nothing to be done? Name nobody.</source>
        <translation>Vì sao bỏ? Không ghi tên người.</translation>
    </message>
    <message>
        <source>Discarded, with the reason.</source>
        <translation>Đã bỏ, có ghi lý do.</translation>
    </message>
</context>
<context>
    <name>Workplace</name>
    <message>
        <source>Desk</source>
        <translation>Quầy</translation>
    </message>
    <message>
        <source>Intake</source>
        <translation>Tiếp nhận</translation>
    </message>
    <message>
        <source>Dossiers</source>
        <translation>Hồ sơ</translation>
    </message>
    <message>
        <source>To decide</source>
        <translation>Cần xử lý</translation>
    </message>
    <message>
        <source>Lobby desk</source>
        <translation>Hướng dẫn</translation>
    </message>
    <message>
        <source>The hall</source>
        <translation>Điều hành</translation>
    </message>
    <message>
        <source>Catalogue</source>
        <translation>Danh mục</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Tài khoản</translation>
    </message>
    <message>
        <source>Find anything</source>
        <translation>Tìm mọi thứ</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>Lời báo</translation>
    </message>
    <message>
        <source>Five tips to begin with</source>
        <translation>Năm mẹo đầu tiên</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Khóa máy</translation>
    </message>
    <message>
        <source>Help at a kiosk</source>
        <translation>Ra giúp ở ki-ốt</translation>
    </message>
    <message>
        <source>Taken in: %1</source>
        <translation>Đã tiếp nhận hồ sơ %1</translation>
    </message>
</context>
<context>
    <name>_Counts</name>
    <message>
        <source>Number not published</source>
        <translation>Không ghi số bản</translation>
    </message>
    <message numerus="yes">
        <source>%n original(s)</source>
        <translation>
            <numerusform>%n bản chính</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n copies</source>
        <translation>
            <numerusform>%n bản sao</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_DeadlineWords</name>
    <message>
        <source>Today, before %1</source>
        <translation>Hôm nay, trước %1</translation>
    </message>
    <message>
        <source>Paused, waiting for papers</source>
        <translation>Tạm dừng, chờ bổ sung</translation>
    </message>
    <message>
        <source>On time</source>
        <translation>Đúng hạn</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>Không ghi hạn</translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s) left</source>
        <translation>
            <numerusform>Còn %n ngày làm việc</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s) late</source>
        <translation>
            <numerusform>Quá hạn %n ngày làm việc</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Done %n day(s) early</source>
        <translation>
            <numerusform>Xong sớm %n ngày</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Done %n day(s) late</source>
        <translation>
            <numerusform>Xong muộn %n ngày</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Eye</name>
    <message>
        <source>Show what is typed (%1)</source>
        <translation>Hiện chữ đang nhập (%1)</translation>
    </message>
</context>
<context>
    <name>_Seconds</name>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n giây</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Spans</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n ngày</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n giờ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n phút</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Tab</name>
    <message numerus="yes">
        <source>%1, %n waiting</source>
        <translation>
            <numerusform>%1, %n mục đang chờ</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Twice</name>
    <message>
        <source>Saving …</source>
        <translation>Đang lưu …</translation>
    </message>
    <message>
        <source>The two lines differ. Type the new one twice.</source>
        <translation>Hai lần nhập khác nhau. Nhập lại cho giống.</translation>
    </message>
</context>
</TS>
