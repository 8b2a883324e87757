<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Announcement</name>
    <message>
        <source>Notice</source>
        <translation>Notice</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 of %2</translation>
    </message>
</context>
<context>
    <name>CallWay</name>
    <message>
        <source>Counter %1</source>
        <translation>Counter %1</translation>
    </message>
</context>
<context>
    <name>CallingPlate</name>
    <message>
        <source>Now calling</source>
        <translation>Now calling</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>%1:%2</source>
        <translation>%1:%2</translation>
    </message>
    <message>
        <source>Working without network since %1</source>
        <translation>Working without network since %1</translation>
    </message>
</context>
<context>
    <name>LastCalls</name>
    <message>
        <source>Just called</source>
        <translation>Just called</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>Counter</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>Hall board</source>
        <translation>Hall board</translation>
    </message>
</context>
<context>
    <name>NextInLine</name>
    <message>
        <source>Next</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>Nobody is waiting</source>
        <translation>Nobody is waiting</translation>
    </message>
</context>
<context>
    <name>Quiet</name>
    <message>
        <source>Please wait for your number</source>
        <translation>Please wait for your number</translation>
    </message>
    <message>
        <source>No number has been called yet</source>
        <translation>No number has been called yet</translation>
    </message>
    <message>
        <source>The centre is closed now</source>
        <translation>The centre is closed now</translation>
    </message>
    <message>
        <source>It opens again at %1:%2 on %3</source>
        <translation>It opens again at %1:%2 on %3</translation>
    </message>
    <message>
        <source>Opening hours: %1</source>
        <translation>Opening hours: %1</translation>
    </message>
</context>
</TS>
