<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi" sourcelanguage="en">
<context>
    <name>Announcement</name>
    <message>
        <source>Notice</source>
        <translation>Thông báo</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 trên %2</translation>
    </message>
</context>
<context>
    <name>CallWay</name>
    <message>
        <source>Counter %1</source>
        <translation>Quầy %1</translation>
    </message>
</context>
<context>
    <name>CallingPlate</name>
    <message>
        <source>Now calling</source>
        <translation>Xin mời số</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>%1:%2</source>
        <translation>%1 giờ %2</translation>
    </message>
    <message>
        <source>Working without network since %1</source>
        <translation>Đang làm việc không mạng từ %1</translation>
    </message>
</context>
<context>
    <name>LastCalls</name>
    <message>
        <source>Just called</source>
        <translation>Vừa gọi</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>Quầy</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>Hall board</source>
        <translation>Bảng gọi số</translation>
    </message>
</context>
<context>
    <name>NextInLine</name>
    <message>
        <source>Next</source>
        <translation>Sắp đến lượt</translation>
    </message>
    <message>
        <source>Nobody is waiting</source>
        <translation>Không có ai đang chờ</translation>
    </message>
</context>
<context>
    <name>Quiet</name>
    <message>
        <source>Please wait for your number</source>
        <translation>Mời bà con chờ đến số của mình</translation>
    </message>
    <message>
        <source>No number has been called yet</source>
        <translation>Chưa gọi số nào</translation>
    </message>
    <message>
        <source>The centre is closed now</source>
        <translation>Trung tâm đã đóng cửa</translation>
    </message>
    <message>
        <source>It opens again at %1:%2 on %3</source>
        <translation>Mở lại lúc %1 giờ %2, ngày %3</translation>
    </message>
    <message>
        <source>Opening hours: %1</source>
        <translation>Giờ làm việc: %1</translation>
    </message>
</context>
</TS>
