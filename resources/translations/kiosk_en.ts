<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>Clips</name>
    <message>
        <source>Watch the guide (%1 min)</source>
        <translation>Watch the guide (%1 min)</translation>
    </message>
    <message>
        <source>Guide %1</source>
        <translation>Guide %1</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Watch again</source>
        <translation>Watch again</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Go on</translation>
    </message>
    <message>
        <source>More (page %1 of %2)</source>
        <translation>More (page %1 of %2)</translation>
    </message>
    <message>
        <source>First page (page %1 of %2)</source>
        <translation>First page (page %1 of %2)</translation>
    </message>
</context>
<context>
    <name>Closed</name>
    <message>
        <source>The centre is closed now</source>
        <translation>The centre is closed now</translation>
    </message>
    <message>
        <source>More (page %1 of %2)</source>
        <translation>More (page %1 of %2)</translation>
    </message>
    <message>
        <source>First page (page %1 of %2)</source>
        <translation>First page (page %1 of %2)</translation>
    </message>
    <message>
        <source>What do I need to do?</source>
        <translation>What do I need to do?</translation>
    </message>
    <message>
        <source>Find it, see what to bring</source>
        <translation>Find it, see what to bring</translation>
    </message>
    <message>
        <source>I don&apos;t know – help me find it</source>
        <translation>I don&apos;t know – help me find it</translation>
    </message>
</context>
<context>
    <name>Counted</name>
    <message numerus="yes">
        <source>Counter %1</source>
        <translation>
            <numerusform>Counter %1</numerusform>
            <numerusform>Counters %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Bring %n thing(s)</source>
        <translation>
            <numerusform>Bring %n thing</numerusform>
            <numerusform>Bring %n things</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people waiting</source>
        <translation>
            <numerusform>%n person waiting</numerusform>
            <numerusform>%n people waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n original(s)</source>
        <translation>
            <numerusform>%n original</numerusform>
            <numerusform>%n originals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s)</source>
        <translation>
            <numerusform>%n paper</numerusform>
            <numerusform>%n papers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more paper(s): print the list, scan the portal&apos;s code, or ask staff</source>
        <translation>
            <numerusform>%n more paper: print the list, scan the portal&apos;s code, or ask staff</numerusform>
            <numerusform>%n more papers: print the list, scan the portal&apos;s code, or ask staff</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other case(s), also for who comes in another&apos;s name: touch Other case</source>
        <translation>
            <numerusform>%n other case, also for who comes in another&apos;s name: touch Other case</numerusform>
            <numerusform>%n other cases, also for who comes in another&apos;s name: touch Other case</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n copy(ies)</source>
        <translation>
            <numerusform>%n copy</numerusform>
            <numerusform>%n copies</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>Please go to the help desk</source>
        <translation>Please go to the help desk</translation>
    </message>
    <message>
        <source>If you already have a number</source>
        <translation>If you already have a number</translation>
    </message>
    <message>
        <source>It stays valid</source>
        <translation>It stays valid</translation>
    </message>
    <message>
        <source>More (page %1 of %2)</source>
        <translation>More (page %1 of %2)</translation>
    </message>
    <message>
        <source>First page (page %1 of %2)</source>
        <translation>First page (page %1 of %2)</translation>
    </message>
    <message>
        <source>What do I need to do?</source>
        <translation>What do I need to do?</translation>
    </message>
    <message>
        <source>Find it, see what to bring</source>
        <translation>Find it, see what to bring</translation>
    </message>
    <message>
        <source>This screen needs a look by staff.</source>
        <translation>This screen needs a look by staff.</translation>
    </message>
    <message>
        <source>Many numbers were given one after the other, so this machine pauses for a moment.</source>
        <translation>Many numbers were given one after the other, so this machine pauses for a moment.</translation>
    </message>
    <message>
        <source>Staff have been told.</source>
        <translation>Staff have been told.</translation>
    </message>
</context>
<context>
    <name>Events</name>
    <message>
        <source>A few questions lead to what to do</source>
        <translation>A few questions lead to what to do</translation>
    </message>
    <message>
        <source>What happened?</source>
        <translation>What happened?</translation>
    </message>
    <message>
        <source>More (page %1 of %2)</source>
        <translation>More (page %1 of %2)</translation>
    </message>
    <message>
        <source>First page (page %1 of %2)</source>
        <translation>First page (page %1 of %2)</translation>
    </message>
    <message>
        <source>Something else – type it</source>
        <translation>Something else – type it</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>Call staff to help</source>
        <translation>Call staff to help</translation>
    </message>
    <message>
        <source>More (page %1 of %2)</source>
        <translation>More (page %1 of %2)</translation>
    </message>
    <message>
        <source>First page (page %1 of %2)</source>
        <translation>First page (page %1 of %2)</translation>
    </message>
    <message>
        <source>No number is needed there</source>
        <translation>No number is needed there</translation>
    </message>
    <message>
        <source>Staff will do it with you</source>
        <translation>Staff will do it with you</translation>
    </message>
    <message>
        <source>They help with this machine and with your papers.</source>
        <translation>They help with this machine and with your papers.</translation>
    </message>
    <message>
        <source>If you already have a number</source>
        <translation>If you already have a number</translation>
    </message>
    <message>
        <source>It stays valid</source>
        <translation>It stays valid</translation>
    </message>
    <message>
        <source>For staff</source>
        <translation>For staff</translation>
    </message>
</context>
<context>
    <name>Home</name>
    <message>
        <source>Take a number</source>
        <translation>Take a number</translation>
    </message>
    <message>
        <source>Hand in papers, collect results</source>
        <translation>Hand in papers, collect results</translation>
    </message>
    <message>
        <source>What do I need to do?</source>
        <translation>What do I need to do?</translation>
    </message>
    <message>
        <source>Find it, see what to bring</source>
        <translation>Find it, see what to bring</translation>
    </message>
    <message>
        <source>Rate us</source>
        <translation>Rate us</translation>
    </message>
    <message>
        <source>When your visit is over</source>
        <translation>When your visit is over</translation>
    </message>
    <message>
        <source>The screen is lowered</source>
        <translation>The screen is lowered</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Welcome</translation>
    </message>
    <message>
        <source>Touch what you need below.</source>
        <translation>Touch what you need below.</translation>
    </message>
    <message>
        <source>Touch what you need.</source>
        <translation>Touch what you need.</translation>
    </message>
    <message numerus="yes">
        <source>%n people waiting</source>
        <translation>
            <numerusform>%n person waiting</numerusform>
            <numerusform>%n people waiting</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody is waiting now</source>
        <translation>Nobody is waiting now</translation>
    </message>
    <message>
        <source>More (page %1 of %2)</source>
        <translation>More (page %1 of %2)</translation>
    </message>
    <message>
        <source>First page (page %1 of %2)</source>
        <translation>First page (page %1 of %2)</translation>
    </message>
</context>
<context>
    <name>Keyboard</name>
    <message>
        <source>Clear</source>
        <translation>Clear</translation>
    </message>
    <message>
        <source>space</source>
        <translation>space</translation>
    </message>
</context>
<context>
    <name>Kiosk</name>
    <message>
        <source>Photograph this screen or scan the code</source>
        <translation>Photograph this screen or scan the code</translation>
    </message>
    <message>
        <source>Photograph or note the number</source>
        <translation>Photograph or note the number</translation>
    </message>
    <message>
        <source>Take your slip below</source>
        <translation>Take your slip below</translation>
    </message>
    <message>
        <source>Take your list below</source>
        <translation>Take your list below</translation>
    </message>
    <message>
        <source>Printing your slip …</source>
        <translation>Printing your slip …</translation>
    </message>
    <message>
        <source>Printing your list …</source>
        <translation>Printing your list …</translation>
    </message>
    <message>
        <source>Photograph this slip</source>
        <translation>Photograph this slip</translation>
    </message>
    <message>
        <source>Photograph this list</source>
        <translation>Photograph this list</translation>
    </message>
    <message>
        <source>This machine was revoked.</source>
        <translation>This machine was revoked.</translation>
    </message>
    <message>
        <source>The help desk</source>
        <translation>The help desk</translation>
    </message>
    <message>
        <source>Official name: %1</source>
        <translation>Official name: %1</translation>
    </message>
    <message>
        <source>Not done here – ask the help desk where to go</source>
        <translation>Not done here – ask the help desk where to go</translation>
    </message>
    <message>
        <source>Done here: ask the help desk</source>
        <translation>Done here: ask the help desk</translation>
    </message>
    <message>
        <source>Done here: %1</source>
        <translation>Done here: %1</translation>
    </message>
    <message>
        <source>What to bring</source>
        <translation>What to bring</translation>
    </message>
    <message>
        <source>Of each: %1</source>
        <translation>Of each: %1</translation>
    </message>
    <message>
        <source>Only show, take back at once</source>
        <translation>Only show, take back at once</translation>
    </message>
    <message>
        <source>Depending on the case</source>
        <translation>Depending on the case</translation>
    </message>
    <message>
        <source>No list was published – ask staff</source>
        <translation>No list was published – ask staff</translation>
    </message>
    <message>
        <source>(ask staff for the rest)</source>
        <translation>(ask staff for the rest)</translation>
    </message>
    <message>
        <source>More about it: More facts</source>
        <translation>More about it: More facts</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>Fee</translation>
    </message>
    <message>
        <source>The provincial council sets the exact fee</source>
        <translation>The provincial council sets the exact fee</translation>
    </message>
    <message>
        <source>Online: %1</source>
        <translation>Online: %1</translation>
    </message>
    <message>
        <source>How long?</source>
        <translation>How long?</translation>
    </message>
    <message>
        <source>Ask the help desk</source>
        <translation>Ask the help desk</translation>
    </message>
    <message>
        <source>Nobody is waiting now</source>
        <translation>Nobody is waiting now</translation>
    </message>
    <message>
        <source>Which counter?</source>
        <translation>Which counter?</translation>
    </message>
    <message>
        <source>From home?</source>
        <translation>From home?</translation>
    </message>
    <message>
        <source>or by post</source>
        <translation>or by post</translation>
    </message>
    <message>
        <source>All of it online</source>
        <translation>All of it online</translation>
    </message>
    <message>
        <source>Can be done online</source>
        <translation>Can be done online</translation>
    </message>
    <message>
        <source>Can be sent by post</source>
        <translation>Can be sent by post</translation>
    </message>
    <message>
        <source>At the counter only</source>
        <translation>At the counter only</translation>
    </message>
    <message>
        <source>Ask staff</source>
        <translation>Ask staff</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Nobody</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>May be too late</source>
        <translation>May be too late</translation>
    </message>
    <message>
        <source>Wait for the call on the board</source>
        <translation>Wait for the call on the board</translation>
    </message>
    <message>
        <source>Before you</source>
        <translation>Before you</translation>
    </message>
    <message>
        <source>Before you: %1</source>
        <translation>Before you: %1</translation>
    </message>
    <message>
        <source>Wait about</source>
        <translation>Wait about</translation>
    </message>
    <message>
        <source>The board shows which one</source>
        <translation>The board shows which one</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>Go to</translation>
    </message>
    <message>
        <source>Sit at</source>
        <translation>Sit at</translation>
    </message>
    <message>
        <source>Watch the board, listen for the call</source>
        <translation>Watch the board, listen for the call</translation>
    </message>
    <message>
        <source>%1:%2</source>
        <translation>%1:%2</translation>
    </message>
    <message>
        <source>under %1 minutes</source>
        <translation>under %1 minutes</translation>
    </message>
    <message>
        <source>%1–%2 minutes</source>
        <translation>%1–%2 minutes</translation>
    </message>
    <message>
        <source>Handed in now: %1</source>
        <translation>Handed in now: %1</translation>
    </message>
    <message>
        <source>As the rules say – ask staff</source>
        <translation>As the rules say – ask staff</translation>
    </message>
    <message>
        <source>Free of charge</source>
        <translation>Free of charge</translation>
    </message>
    <message>
        <source>a form to fill in</source>
        <translation>a form to fill in</translation>
    </message>
    <message>
        <source>Bring %1–%2 things</source>
        <translation>Bring %1–%2 things</translation>
    </message>
    <message>
        <source>only in some cases</source>
        <translation>only in some cases</translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <translation>%1 or %2</translation>
    </message>
    <message>
        <source>Monday</source>
        <translation>Monday</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>Tuesday</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>Wednesday</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>Thursday</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>Friday</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>Saturday</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>Sunday</translation>
    </message>
    <message>
        <source>Please go to the help desk</source>
        <translation>Please go to the help desk</translation>
    </message>
    <message>
        <source>Staff have been called</source>
        <translation>Staff have been called</translation>
    </message>
    <message>
        <source>Staff are coming</source>
        <translation>Staff are coming</translation>
    </message>
    <message>
        <source>Please wait here</source>
        <translation>Please wait here</translation>
    </message>
    <message>
        <source>All open counters see it now</source>
        <translation>All open counters see it now</translation>
    </message>
    <message>
        <source>If nobody comes soon, please go to the help desk.</source>
        <translation>If nobody comes soon, please go to the help desk.</translation>
    </message>
    <message>
        <source>%1 is on the way</source>
        <translation>%1 is on the way</translation>
    </message>
    <message>
        <source>Papers and laws have their official Vietnamese names</source>
        <translation>Papers and laws have their official Vietnamese names</translation>
    </message>
    <message>
        <source>Data of %1</source>
        <translation>Data of %1</translation>
    </message>
    <message>
        <source>They may have changed: please ask staff before you prepare</source>
        <translation>They may have changed: please ask staff before you prepare</translation>
    </message>
    <message>
        <source>New code of this procedure: %1</source>
        <translation>New code of this procedure: %1</translation>
    </message>
    <message>
        <source>The new code is not in these data yet: this page is of the old one</source>
        <translation>These data lack the new code: this page is of the old one</translation>
    </message>
    <message>
        <source>Fee online</source>
        <translation>Fee online</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Papers</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Where</translation>
    </message>
    <message>
        <source>by the nation&apos;s list</source>
        <translation>by the nation&apos;s list</translation>
    </message>
    <message>
        <source>by the province</source>
        <translation>by the province</translation>
    </message>
    <message>
        <source>by this centre</source>
        <translation>by this centre</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>since %1</translation>
    </message>
    <message>
        <source>No slips now – your number is shown large on the screen</source>
        <translation>No slips now – your number is shown large on the screen</translation>
    </message>
    <message>
        <source>Number %1 has no slip yet?</source>
        <translation>Number %1 has no slip yet?</translation>
    </message>
    <message>
        <source>Taken at %1. Touch to print it again.</source>
        <translation>Taken at %1. Touch to print it again.</translation>
    </message>
    <message>
        <source>Opening hours</source>
        <translation>Opening hours</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Telephone</translation>
    </message>
    <message>
        <source>Counters call from %1</source>
        <translation>Counters call from %1</translation>
    </message>
    <message>
        <source>Break at noon – counters call from %1</source>
        <translation>Break at noon – counters call from %1</translation>
    </message>
    <message>
        <source>Closing at %1 – today may be too late</source>
        <translation>Closing at %1 – today may be too late</translation>
    </message>
    <message>
        <source>Please ask staff when it opens again.</source>
        <translation>Please ask staff when it opens again.</translation>
    </message>
    <message>
        <source>It opens at %1 today.</source>
        <translation>It opens at %1 today.</translation>
    </message>
    <message>
        <source>It opens again at %1, %2.</source>
        <translation>It opens again at %1, %2.</translation>
    </message>
    <message>
        <source>%1:00</source>
        <translation>%1:00</translation>
    </message>
    <message>
        <source>This machine has not heard of any staff machine yet.</source>
        <translation>This machine has not heard of any staff machine yet.</translation>
    </message>
    <message>
        <source>Too many tries. Please wait a while.</source>
        <translation>Too many tries. Please wait a while.</translation>
    </message>
    <message>
        <source>The code does not fit. Please read both numbers again.</source>
        <translation>The code does not fit. Please read both numbers again.</translation>
    </message>
    <message>
        <source>The supervisor turns these digits into a code, in the hall&apos;s room.</source>
        <translation>The supervisor turns these digits into a code, in the hall&apos;s room.</translation>
    </message>
    <message>
        <source>Printed. Is every letter there?</source>
        <translation>Printed. Is every letter there?</translation>
    </message>
    <message>
        <source>Printing …</source>
        <translation>Printing …</translation>
    </message>
    <message>
        <source>A page with letters and the time</source>
        <translation>A page with letters and the time</translation>
    </message>
</context>
<context>
    <name>Language</name>
    <message>
        <source>Own name</source>
        <translation>English</translation>
    </message>
    <message>
        <source>Name in Vietnamese</source>
        <translation>Tiếng Anh</translation>
    </message>
</context>
<context>
    <name>Languages</name>
    <message>
        <source>Which language do you read?</source>
        <translation>Which language do you read?</translation>
    </message>
    <message>
        <source>What is not translated stays in Vietnamese</source>
        <translation>What is not translated stays in Vietnamese</translation>
    </message>
    <message>
        <source>More (page %1 of %2)</source>
        <translation>More (page %1 of %2)</translation>
    </message>
    <message>
        <source>First page (page %1 of %2)</source>
        <translation>First page (page %1 of %2)</translation>
    </message>
    <message>
        <source>Please ask staff</source>
        <translation>Please ask staff</translation>
    </message>
    <message>
        <source>This machine lacks the letters of this language.</source>
        <translation>This machine lacks the letters of this language.</translation>
    </message>
</context>
<context>
    <name>Leaf</name>
    <message>
        <source>Take a number to ask</source>
        <translation>Take a number to ask</translation>
    </message>
    <message>
        <source>This is to be done, in this order</source>
        <translation>This is to be done, in this order</translation>
    </message>
    <message>
        <source>This is to be done</source>
        <translation>This is to be done</translation>
    </message>
    <message>
        <source>Please ask staff</source>
        <translation>Please ask staff</translation>
    </message>
    <message>
        <source>More (page %1 of %2)</source>
        <translation>More (page %1 of %2)</translation>
    </message>
    <message>
        <source>First page (page %1 of %2)</source>
        <translation>First page (page %1 of %2)</translation>
    </message>
    <message>
        <source>Please note</source>
        <translation>Please note</translation>
    </message>
</context>
<context>
    <name>List</name>
    <message>
        <source>Take a number</source>
        <translation>Take a number</translation>
    </message>
    <message>
        <source>Your list of what to bring</source>
        <translation>Your list of what to bring</translation>
    </message>
    <message>
        <source>The list was not printed</source>
        <translation>The list was not printed</translation>
    </message>
    <message>
        <source>More (page %1 of %2)</source>
        <translation>More (page %1 of %2)</translation>
    </message>
    <message>
        <source>First page (page %1 of %2)</source>
        <translation>First page (page %1 of %2)</translation>
    </message>
    <message>
        <source>Scan to keep the list in your telephone. It needs no network.</source>
        <translation>Scan to keep the list in your telephone. It needs no network.</translation>
    </message>
    <message>
        <source>Scan to see it on the national portal.</source>
        <translation>Scan to see it on the national portal.</translation>
    </message>
</context>
<context>
    <name>More</name>
    <message>
        <source>What you receive</source>
        <translation>What you receive</translation>
    </message>
    <message>
        <source>About the fee</source>
        <translation>About the fee</translation>
    </message>
    <message>
        <source>Time limits by case</source>
        <translation>Time limits by case</translation>
    </message>
    <message>
        <source>The papers in full</source>
        <translation>The papers in full</translation>
    </message>
    <message>
        <source>Forms (staff have them)</source>
        <translation>Forms (staff have them)</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>Conditions</translation>
    </message>
    <message>
        <source>The law</source>
        <translation>The law</translation>
    </message>
    <message>
        <source>The official name</source>
        <translation>The official name</translation>
    </message>
    <message>
        <source>Where this comes from</source>
        <translation>Where this comes from</translation>
    </message>
    <message>
        <source>And %1 more – see the national portal</source>
        <translation>And %1 more – see the national portal</translation>
    </message>
    <message>
        <source>National public service portal, code %1</source>
        <translation>National public service portal, code %1</translation>
    </message>
    <message>
        <source>Data of %1</source>
        <translation>Data of %1</translation>
    </message>
    <message>
        <source>The list by case was made for this kiosk, %1</source>
        <translation>The list by case was made for this kiosk, %1</translation>
    </message>
    <message>
        <source>Take a number</source>
        <translation>Take a number</translation>
    </message>
    <message>
        <source>More facts</source>
        <translation>More facts</translation>
    </message>
    <message>
        <source>More (page %1 of %2)</source>
        <translation>More (page %1 of %2)</translation>
    </message>
    <message>
        <source>First page (page %1 of %2)</source>
        <translation>First page (page %1 of %2)</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>Numbers are valid as always – the time on the slip may be off</source>
        <translation>Numbers are valid as always – the time on the slip may be off</translation>
    </message>
    <message>
        <source>The line is down – numbers work as usual</source>
        <translation>The line is down – numbers work as usual</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
</context>
<context>
    <name>Paper</name>
    <message>
        <source>This machine is out of service</source>
        <translation>This machine is out of service</translation>
    </message>
    <message>
        <source>This machine gives no numbers just now</source>
        <translation>This machine gives no numbers just now</translation>
    </message>
    <message>
        <source>Please take a paper number at the help desk.</source>
        <translation>Please take a paper number at the help desk.</translation>
    </message>
    <message>
        <source>More (page %1 of %2)</source>
        <translation>More (page %1 of %2)</translation>
    </message>
    <message>
        <source>First page (page %1 of %2)</source>
        <translation>First page (page %1 of %2)</translation>
    </message>
    <message>
        <source>For staff</source>
        <translation>For staff</translation>
    </message>
    <message>
        <source>If you already have a number</source>
        <translation>If you already have a number</translation>
    </message>
    <message>
        <source>It stays valid</source>
        <translation>It stays valid</translation>
    </message>
    <message>
        <source>For staff: %1</source>
        <translation>For staff: %1</translation>
    </message>
    <message>
        <source>What do I need to do?</source>
        <translation>What do I need to do?</translation>
    </message>
    <message>
        <source>Find it, see what to bring</source>
        <translation>Find it, see what to bring</translation>
    </message>
</context>
<context>
    <name>Priority</name>
    <message>
        <source>No, go on</source>
        <translation>No, go on</translation>
    </message>
    <message>
        <source>No, print my slip</source>
        <translation>No, print my slip</translation>
    </message>
    <message>
        <source>Another reason, ask staff</source>
        <translation>Another reason, ask staff</translation>
    </message>
    <message>
        <source>You have a number</source>
        <translation>You have a number</translation>
    </message>
    <message>
        <source>Do you have a right to priority?</source>
        <translation>Do you have a right to priority?</translation>
    </message>
    <message>
        <source>You need not answer. It only lets us call you sooner.</source>
        <translation>You need not answer. It only lets us call you sooner.</translation>
    </message>
    <message>
        <source>More (page %1 of %2)</source>
        <translation>More (page %1 of %2)</translation>
    </message>
    <message>
        <source>First page (page %1 of %2)</source>
        <translation>First page (page %1 of %2)</translation>
    </message>
</context>
<context>
    <name>Procedure</name>
    <message>
        <source>Take a number</source>
        <translation>Take a number</translation>
    </message>
    <message>
        <source>Print the list</source>
        <translation>Print the list</translation>
    </message>
    <message>
        <source>At home</source>
        <translation>At home</translation>
    </message>
    <message>
        <source>More facts</source>
        <translation>More facts</translation>
    </message>
    <message>
        <source>Other case</source>
        <translation>Other case</translation>
    </message>
    <message>
        <source>Choose the case</source>
        <translation>Choose the case</translation>
    </message>
    <message>
        <source>More %1/%2</source>
        <translation>More %1/%2</translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <source>Do you need more time?</source>
        <translation>Do you need more time?</translation>
    </message>
    <message numerus="yes">
        <source>Without a touch, what you chose is cleared in %n seconds. A number that you took stays valid.</source>
        <translation>
            <numerusform>Without a touch, what you chose is cleared in %n second. A number that you took stays valid.</numerusform>
            <numerusform>Without a touch, what you chose is cleared in %n seconds. A number that you took stays valid.</numerusform>
        </translation>
    </message>
    <message>
        <source>The printer does not say whether it came out. Your number is valid either way.</source>
        <translation>The printer does not say whether it came out. Your number is valid either way.</translation>
    </message>
    <message>
        <source>An empty page means that the roll is upside down. Turn it over, then touch No to try again.</source>
        <translation>An empty page means that the roll is upside down. Turn it over, then touch No to try again.</translation>
    </message>
    <message>
        <source>Yes, go on</source>
        <translation>Yes, go on</translation>
    </message>
    <message>
        <source>I am done, clear all</source>
        <translation>I am done, clear all</translation>
    </message>
    <message>
        <source>Start again from the beginning?</source>
        <translation>Start again from the beginning?</translation>
    </message>
    <message>
        <source>What you chose is cleared. A number that you took stays valid.</source>
        <translation>What you chose is cleared. A number that you took stays valid.</translation>
    </message>
    <message>
        <source>No, go on</source>
        <translation>No, go on</translation>
    </message>
    <message>
        <source>Yes, start again</source>
        <translation>Yes, start again</translation>
    </message>
    <message>
        <source>Do you have your slip?</source>
        <translation>Do you have your slip?</translation>
    </message>
    <message>
        <source>Yes, I have it</source>
        <translation>Yes, I have it</translation>
    </message>
    <message>
        <source>No slip came out</source>
        <translation>No slip came out</translation>
    </message>
    <message>
        <source>New paper: are there letters on the test page?</source>
        <translation>New paper: are there letters on the test page?</translation>
    </message>
    <message>
        <source>Yes, I can read it</source>
        <translation>Yes, I can read it</translation>
    </message>
    <message>
        <source>No, it is empty</source>
        <translation>No, it is empty</translation>
    </message>
</context>
<context>
    <name>Rate</name>
    <message>
        <source>What is the code of your slip?</source>
        <translation>What is the code of your slip?</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Skip</translation>
    </message>
    <message>
        <source>Rate a visit that is over</source>
        <translation>Rate a visit that is over</translation>
    </message>
</context>
<context>
    <name>Rating</name>
    <message>
        <source>No name is kept. Your papers are not affected.</source>
        <translation>No name is kept. Your papers are not affected.</translation>
    </message>
    <message>
        <source>Four letters and digits, at the foot of the slip.</source>
        <translation>Four letters and digits, at the foot of the slip.</translation>
    </message>
    <message>
        <source>This machine has no slip with that code. Please look again.</source>
        <translation>This machine has no slip with that code. Please look again.</translation>
    </message>
    <message>
        <source>Two slips have this code. Please ask staff.</source>
        <translation>Two slips have this code. Please ask staff.</translation>
    </message>
    <message>
        <source>Many codes were tried. Please wait a while.</source>
        <translation>Many codes were tried. Please wait a while.</translation>
    </message>
    <message>
        <source>This visit is not over yet. Please come back when it is.</source>
        <translation>This visit is not over yet. Please come back when it is.</translation>
    </message>
    <message>
        <source>This visit was rated already. Thank you.</source>
        <translation>This visit was rated already. Thank you.</translation>
    </message>
    <message>
        <source>A visit can be rated within two hours. Thank you for coming.</source>
        <translation>A visit can be rated within two hours. Thank you for coming.</translation>
    </message>
    <message>
        <source>Question %1 of %2</source>
        <translation>Question %1 of %2</translation>
    </message>
    <message>
        <source>Number %1</source>
        <translation>Number %1</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>finished</translation>
    </message>
    <message>
        <source>I don&apos;t know – skip</source>
        <translation>I don&apos;t know – skip</translation>
    </message>
    <message>
        <source>I want to say more (%1 questions)</source>
        <translation>I want to say more (%1 questions)</translation>
    </message>
    <message>
        <source>That is all</source>
        <translation>That is all</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Skip</translation>
    </message>
    <message>
        <source>More (page %1 of %2)</source>
        <translation>More (page %1 of %2)</translation>
    </message>
    <message>
        <source>First page (page %1 of %2)</source>
        <translation>First page (page %1 of %2)</translation>
    </message>
</context>
<context>
    <name>Saving</name>
    <message>
        <source>Saving your number …</source>
        <translation>Saving your number …</translation>
    </message>
    <message>
        <source>Saving what you said …</source>
        <translation>Saving what you said …</translation>
    </message>
    <message>
        <source>One moment, please. No need to touch again.</source>
        <translation>One moment, please. No need to touch again.</translation>
    </message>
</context>
<context>
    <name>Search</name>
    <message>
        <source>Take a number to ask</source>
        <translation>Take a number to ask</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message>
        <source>More (%1/%2)</source>
        <translation>More (%1/%2)</translation>
    </message>
    <message>
        <source>What do I need to do?</source>
        <translation>What do I need to do?</translation>
    </message>
    <message>
        <source>Type as you speak. Accents are not needed.</source>
        <translation>Type as you speak. Accents are not needed.</translation>
    </message>
    <message>
        <source>Nothing found yet. Type it another way, or ask staff.</source>
        <translation>Nothing found yet. Type it another way, or ask staff.</translation>
    </message>
    <message>
        <source>Not sure this is it. Staff will gladly help.</source>
        <translation>Not sure this is it. Staff will gladly help.</translation>
    </message>
    <message>
        <source>Choose by what happened</source>
        <translation>Choose by what happened</translation>
    </message>
    <message>
        <source>birth, marriage, a death, land, moving …</source>
        <translation>birth, marriage, a death, land, moving …</translation>
    </message>
    <message>
        <source>For example</source>
        <translation>For example</translation>
    </message>
    <message>
        <source>birth certificate · certified copy · build a house</source>
        <translation>birth certificate · certified copy · build a house</translation>
    </message>
    <message>
        <source>Not done here: %1. Please ask staff.</source>
        <translation>Not done here: %1. Please ask staff.</translation>
    </message>
    <message>
        <source>Not done here: %1. It is done at: %2.</source>
        <translation>Not done here: %1. It is done at: %2.</translation>
    </message>
</context>
<context>
    <name>Services</name>
    <message>
        <source>Take a number · one touch gives it</source>
        <translation>Take a number · one touch gives it</translation>
    </message>
    <message>
        <source>One touch gives a number</source>
        <translation>One touch gives a number</translation>
    </message>
    <message>
        <source>What have you come for?</source>
        <translation>What have you come for?</translation>
    </message>
    <message>
        <source>More (page %1 of %2)</source>
        <translation>More (page %1 of %2)</translation>
    </message>
    <message>
        <source>First page (page %1 of %2)</source>
        <translation>First page (page %1 of %2)</translation>
    </message>
    <message>
        <source>I don&apos;t know – help me find it</source>
        <translation>I don&apos;t know – help me find it</translation>
    </message>
</context>
<context>
    <name>Slip</name>
    <message>
        <source>Your number</source>
        <translation>Your number</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Taken</translation>
    </message>
    <message>
        <source>Ahead</source>
        <translation>Ahead</translation>
    </message>
    <message>
        <source>Bring to the counter</source>
        <translation>Bring to the counter</translation>
    </message>
    <message>
        <source>Keep this slip. Show it at the counter. If you miss the call, come anyway.</source>
        <translation>Keep this slip. Show it at the counter. If you miss the call, come anyway.</translation>
    </message>
</context>
<context>
    <name>SlipOut</name>
    <message>
        <source>The slip was not printed</source>
        <translation>The slip was not printed</translation>
    </message>
</context>
<context>
    <name>Staff</name>
    <message>
        <source>For staff</source>
        <translation>For staff</translation>
    </message>
</context>
<context>
    <name>Step</name>
    <message>
        <source>Question %1 of %2</source>
        <translation>Question %1 of %2</translation>
    </message>
    <message>
        <source>I don&apos;t know</source>
        <translation>I don&apos;t know</translation>
    </message>
    <message>
        <source>More (page %1 of %2)</source>
        <translation>More (page %1 of %2)</translation>
    </message>
    <message>
        <source>First page (page %1 of %2)</source>
        <translation>First page (page %1 of %2)</translation>
    </message>
    <message>
        <source>I don&apos;t know – skip</source>
        <translation>I don&apos;t know – skip</translation>
    </message>
    <message>
        <source>Then only your papers are listed.</source>
        <translation>Then only your papers are listed.</translation>
    </message>
    <message>
        <source>Most people</source>
        <translation>Most people</translation>
    </message>
    <message>
        <source>Which is your case?</source>
        <translation>Which is your case?</translation>
    </message>
</context>
<context>
    <name>Thanks</name>
    <message>
        <source>Thank you</source>
        <translation>Thank you</translation>
    </message>
    <message>
        <source>What you said is kept</source>
        <translation>What you said is kept</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Rate a visit that is over</source>
        <translation>Rate a visit that is over</translation>
    </message>
    <message>
        <source>No name is kept</source>
        <translation>No name is kept</translation>
    </message>
    <message>
        <source>Your papers are not affected.</source>
        <translation>Your papers are not affected.</translation>
    </message>
</context>
<context>
    <name>Ticket</name>
    <message>
        <source>Done</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Number noted</source>
        <translation>Number noted</translation>
    </message>
    <message>
        <source>Your number is valid</source>
        <translation>Your number is valid</translation>
    </message>
    <message>
        <source>Your number</source>
        <translation>Your number</translation>
    </message>
    <message>
        <source>More (page %1 of %2)</source>
        <translation>More (page %1 of %2)</translation>
    </message>
    <message>
        <source>First page (page %1 of %2)</source>
        <translation>First page (page %1 of %2)</translation>
    </message>
    <message>
        <source>See what to bring</source>
        <translation>See what to bring</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>Listen</translation>
    </message>
    <message>
        <source>Softer</source>
        <translation>Softer</translation>
    </message>
    <message>
        <source>Louder</source>
        <translation>Louder</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Colours</translation>
    </message>
    <message>
        <source>Raise</source>
        <translation>Raise</translation>
    </message>
    <message>
        <source>Lower</source>
        <translation>Lower</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>Restart</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>Start again</translation>
    </message>
    <message>
        <source>Language · Ngôn ngữ</source>
        <translation>Language · Ngôn ngữ</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Call staff to help</source>
        <translation>Call staff to help</translation>
    </message>
</context>
<context>
    <name>Upkeep</name>
    <message>
        <source>Looking after this machine</source>
        <translation>Looking after this machine</translation>
    </message>
    <message>
        <source>To try the loudspeaker, touch Listen, then Louder.</source>
        <translation>To try the loudspeaker, touch Listen, then Louder.</translation>
    </message>
    <message>
        <source>For staff</source>
        <translation>For staff</translation>
    </message>
    <message>
        <source>More (page %1 of %2)</source>
        <translation>More (page %1 of %2)</translation>
    </message>
    <message>
        <source>First page (page %1 of %2)</source>
        <translation>First page (page %1 of %2)</translation>
    </message>
    <message>
        <source>Print a test page</source>
        <translation>Print a test page</translation>
    </message>
    <message>
        <source>Touch the four corners</source>
        <translation>Touch the four corners</translation>
    </message>
    <message>
        <source>All four corners answered</source>
        <translation>All four corners answered</translation>
    </message>
    <message>
        <source>Shows where the screen does not feel a finger</source>
        <translation>Shows where the screen does not feel a finger</translation>
    </message>
    <message>
        <source>Touch once more: the program ends</source>
        <translation>Touch once more: the program ends</translation>
    </message>
    <message>
        <source>End the program</source>
        <translation>End the program</translation>
    </message>
    <message>
        <source>It stays ended until somebody starts it</source>
        <translation>It stays ended until somebody starts it</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
</context>
</TS>
