<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>Dock</name>
    <message>
        <source>Faults – Một Cửa</source>
        <translation>Faults – Một Cửa</translation>
    </message>
    <message>
        <source>What goes wrong?</source>
        <translation>What goes wrong?</translation>
    </message>
    <message>
        <source>Everything as it should be</source>
        <translation>Everything as it should be</translation>
    </message>
    <message>
        <source>The newest slip is shown here.</source>
        <translation>The newest slip is shown here.</translation>
    </message>
    <message>
        <source>The kiosk&apos;s printer</source>
        <translation>The kiosk&apos;s printer</translation>
    </message>
    <message>
        <source>The scanner of counter 3</source>
        <translation>The scanner of counter 3</translation>
    </message>
    <message>
        <source>The line to the province</source>
        <translation>The line to the province</translation>
    </message>
    <message>
        <source>The centre&apos;s own network</source>
        <translation>The centre&apos;s own network</translation>
    </message>
    <message>
        <source>The centre&apos;s hub</source>
        <translation>The centre&apos;s hub</translation>
    </message>
    <message>
        <source>The kiosk&apos;s clock (it starts anew)</source>
        <translation>The kiosk&apos;s clock (it starts anew)</translation>
    </message>
    <message>
        <source>The kiosk&apos;s disk</source>
        <translation>The kiosk&apos;s disk</translation>
    </message>
    <message>
        <source>Well</source>
        <translation>Well</translation>
    </message>
    <message>
        <source>Paper nearly out</source>
        <translation>Paper nearly out</translation>
    </message>
    <message>
        <source>No paper</source>
        <translation>No paper</translation>
    </message>
    <message>
        <source>Jam</source>
        <translation>Jam</translation>
    </message>
    <message>
        <source>Cover open</source>
        <translation>Cover open</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Off</translation>
    </message>
    <message>
        <source>Plugged in</source>
        <translation>Plugged in</translation>
    </message>
    <message>
        <source>Unplugged</source>
        <translation>Unplugged</translation>
    </message>
    <message>
        <source>Joined</source>
        <translation>Joined</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Cut</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Running</translation>
    </message>
    <message>
        <source>Dead</source>
        <translation>Dead</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Right</translation>
    </message>
    <message>
        <source>A day fast</source>
        <translation>A day fast</translation>
    </message>
    <message>
        <source>A day slow</source>
        <translation>A day slow</translation>
    </message>
    <message>
        <source>Has room</source>
        <translation>Has room</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>Full</translation>
    </message>
</context>
</TS>
