<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi_VN">
<context>
    <name>Dock</name>
    <message>
        <source>Faults – Một Cửa</source>
        <translation>Sự cố – Một Cửa</translation>
    </message>
    <message>
        <source>What goes wrong?</source>
        <translation>Thử sự cố nào?</translation>
    </message>
    <message>
        <source>Everything as it should be</source>
        <translation>Mọi thứ trở lại như thường</translation>
    </message>
    <message>
        <source>The newest slip is shown here.</source>
        <translation>Phiếu mới in hiện ở đây.</translation>
    </message>
    <message>
        <source>The kiosk&apos;s printer</source>
        <translation>Máy in của kiosk</translation>
    </message>
    <message>
        <source>The scanner of counter 3</source>
        <translation>Máy quét của quầy 3</translation>
    </message>
    <message>
        <source>The line to the province</source>
        <translation>Đường truyền lên tỉnh</translation>
    </message>
    <message>
        <source>The centre&apos;s own network</source>
        <translation>Mạng nội bộ của trung tâm</translation>
    </message>
    <message>
        <source>The centre&apos;s hub</source>
        <translation>Máy chủ của trung tâm</translation>
    </message>
    <message>
        <source>The kiosk&apos;s clock (it starts anew)</source>
        <translation>Đồng hồ của kiosk (kiosk khởi động lại)</translation>
    </message>
    <message>
        <source>The kiosk&apos;s disk</source>
        <translation>Ổ đĩa của kiosk</translation>
    </message>
    <message>
        <source>Well</source>
        <translation>Bình thường</translation>
    </message>
    <message>
        <source>Paper nearly out</source>
        <translation>Sắp hết giấy</translation>
    </message>
    <message>
        <source>No paper</source>
        <translation>Hết giấy</translation>
    </message>
    <message>
        <source>Jam</source>
        <translation>Kẹt giấy</translation>
    </message>
    <message>
        <source>Cover open</source>
        <translation>Mở nắp</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Tắt máy</translation>
    </message>
    <message>
        <source>Plugged in</source>
        <translation>Đang cắm</translation>
    </message>
    <message>
        <source>Unplugged</source>
        <translation>Rút ra</translation>
    </message>
    <message>
        <source>Joined</source>
        <translation>Thông</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Cắt</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Đang chạy</translation>
    </message>
    <message>
        <source>Dead</source>
        <translation>Chết</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Đúng</translation>
    </message>
    <message>
        <source>A day fast</source>
        <translation>Nhanh một ngày</translation>
    </message>
    <message>
        <source>A day slow</source>
        <translation>Chậm một ngày</translation>
    </message>
    <message>
        <source>Has room</source>
        <translation>Còn chỗ</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>Đầy</translation>
    </message>
</context>
</TS>
