<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>Accounts</name>
    <message>
        <source>Recovery codes of %1</source>
        <translation>Recovery codes of %1</translation>
    </message>
    <message>
        <source>Each code works once, when the password is forgotten or the account is locked: sign-in screen, Forgotten password. No network is needed. Lock this paper away.</source>
        <translation>Each code works once, when the password is forgotten or the account is locked: sign-in screen, Forgotten password. No network is needed. Lock this paper away.</translation>
    </message>
    <message>
        <source>Officer</source>
        <translation>Officer</translation>
    </message>
    <message>
        <source>Lobby helper</source>
        <translation>Lobby helper</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>Supervisor</translation>
    </message>
    <message>
        <source>Technician</source>
        <translation>Technician</translation>
    </message>
    <message>
        <source>Out of use</source>
        <translation>Out of use</translation>
    </message>
    <message>
        <source>Unused for long</source>
        <translation>Unused for long</translation>
    </message>
    <message>
        <source>Locked by wrong tries</source>
        <translation>Locked by wrong tries</translation>
    </message>
    <message>
        <source>Temporary password</source>
        <translation>Temporary password</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>In use</translation>
    </message>
    <message>
        <source>Counter %1</source>
        <translation>Counter %1</translation>
    </message>
    <message>
        <source>has one</source>
        <translation>has one</translation>
    </message>
    <message>
        <source>none</source>
        <translation>none</translation>
    </message>
    <message>
        <source>Sign-in name</source>
        <translation>Sign-in name</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>Usual counter</source>
        <translation>Usual counter</translation>
    </message>
    <message>
        <source>Other languages</source>
        <translation>Other languages</translation>
    </message>
    <message>
        <source>Procedures not taken</source>
        <translation>Procedures not taken</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>Last signed in</source>
        <translation>Last signed in</translation>
    </message>
    <message>
        <source>never</source>
        <translation>never</translation>
    </message>
    <message>
        <source>Recovery codes left</source>
        <translation>Recovery codes left</translation>
    </message>
</context>
<context>
    <name>AccountsRoom</name>
    <message>
        <source>Accounts</source>
        <translation>Accounts</translation>
    </message>
    <message>
        <source>New account</source>
        <translation>New account</translation>
    </message>
    <message>
        <source>Change name, counter</source>
        <translation>Change name, counter</translation>
    </message>
    <message>
        <source>Change role</source>
        <translation>Change role</translation>
    </message>
    <message>
        <source>Temporary password</source>
        <translation>Temporary password</translation>
    </message>
    <message>
        <source>Let in again</source>
        <translation>Let in again</translation>
    </message>
    <message>
        <source>End account</source>
        <translation>End account</translation>
    </message>
    <message>
        <source>My new recovery codes</source>
        <translation>My new recovery codes</translation>
    </message>
    <message numerus="yes">
        <source>%n account(s)</source>
        <translation>
            <numerusform>%n account</numerusform>
            <numerusform>%n accounts</numerusform>
        </translation>
    </message>
    <message>
        <source>Which role?</source>
        <translation>Which role?</translation>
    </message>
    <message>
        <source>Sign-in name, as hoa.nt</source>
        <translation>Sign-in name, as hoa.nt</translation>
    </message>
    <message>
        <source>A temporary password is made; its owner changes it at the first sign-in.</source>
        <translation>A temporary password is made; its owner changes it at the first sign-in.</translation>
    </message>
    <message>
        <source>New account: %1</source>
        <translation>New account: %1</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Create</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Role of %1</source>
        <translation>Role of %1</translation>
    </message>
    <message>
        <source>The present password and the PIN stop working. A new one is shown once.</source>
        <translation>The present password and the PIN stop working. A new one is shown once.</translation>
    </message>
    <message>
        <source>Temporary password for %1?</source>
        <translation>Temporary password for %1?</translation>
    </message>
    <message>
        <source>Wherever the person is signed in, the counter locks as soon as it hears of it.</source>
        <translation>Wherever the person is signed in, the counter locks as soon as it hears of it.</translation>
    </message>
    <message>
        <source>End the account of %1?</source>
        <translation>End the account of %1?</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>The codes on earlier papers stop working.</source>
        <translation>The codes on earlier papers stop working.</translation>
    </message>
    <message>
        <source>New recovery codes?</source>
        <translation>New recovery codes?</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Saved: %1</translation>
    </message>
    <message>
        <source>Temporary password of %1</source>
        <translation>Temporary password of %1</translation>
    </message>
    <message>
        <source>Write it down for the owner; it is not shown again:</source>
        <translation>Write it down for the owner; it is not shown again:</translation>
    </message>
    <message>
        <source>Written down</source>
        <translation>Written down</translation>
    </message>
    <message>
        <source>Print or copy them and lock the paper away; they are not shown again:</source>
        <translation>Print or copy them and lock the paper away; they are not shown again:</translation>
    </message>
    <message>
        <source>Recovery codes</source>
        <translation>Recovery codes</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>All copied</source>
        <translation>All copied</translation>
    </message>
    <message>
        <source>These codes are not shown again, and those on earlier papers stopped working.</source>
        <translation>These codes are not shown again, and those on earlier papers stopped working.</translation>
    </message>
    <message>
        <source>Close without the codes on paper?</source>
        <translation>Close without the codes on paper?</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>This machine has no printer: copy the codes by hand.</source>
        <translation>This machine has no printer: copy the codes by hand.</translation>
    </message>
    <message>
        <source>Sent to the printer %1.</source>
        <translation>Sent to the printer %1.</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Full name</translation>
    </message>
    <message>
        <source>Usual counter</source>
        <translation>Usual counter</translation>
    </message>
    <message>
        <source>Other languages, as en, hmn</source>
        <translation>Other languages, as en, hmn</translation>
    </message>
    <message>
        <source>Procedures not taken, by code</source>
        <translation>Procedures not taken, by code</translation>
    </message>
    <message>
        <source>The centre has no counter “%1”. Write its number, as 3.</source>
        <translation>The centre has no counter %1. Write its number, as 3.</translation>
    </message>
    <message>
        <source>Write codes of two or three letters, as en, hmn.</source>
        <translation>Write codes of two or three letters, as en, hmn.</translation>
    </message>
    <message>
        <source>No procedure here has the code %1.</source>
        <translation>No procedure here has the code %1.</translation>
    </message>
</context>
<context>
    <name>Advice</name>
    <message>
        <source>To tell the person</source>
        <translation>To tell the person</translation>
    </message>
    <message>
        <source>Nothing fits. Say it in other words.</source>
        <translation>Nothing fits. Say it in other words.</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Where</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>Fee</translation>
    </message>
    <message>
        <source>How long</source>
        <translation>How long</translation>
    </message>
    <message>
        <source>As the rules say – ask staff</source>
        <translation>As the rules say – ask staff</translation>
    </message>
    <message>
        <source>No list was published – ask staff.</source>
        <translation>No list was published – ask staff.</translation>
    </message>
    <message>
        <source>To bring</source>
        <translation>To bring</translation>
    </message>
</context>
<context>
    <name>Alarm</name>
    <message>
        <source>Until then lists can be read only; what was typed stays here.</source>
        <translation>Until then lists can be read only; what was typed stays here.</translation>
    </message>
</context>
<context>
    <name>Ask</name>
    <message>
        <source>Leave as it is</source>
        <translation>Leave as it is</translation>
    </message>
</context>
<context>
    <name>Attendant</name>
    <message>
        <source>%1 is at counter %2: the slip was shown there.</source>
        <translation>%1 is at counter %2: the slip was shown there.</translation>
    </message>
    <message>
        <source>%1 waits again: the call was not confirmed in time.</source>
        <translation>%1 waits again: the call was not confirmed in time.</translation>
    </message>
    <message>
        <source>Called %1 again</source>
        <translation>Called %1 again</translation>
    </message>
    <message>
        <source>%1 is marked absent</source>
        <translation>%1 is marked absent</translation>
    </message>
    <message>
        <source>Finish %1 with a dossier half filled in?</source>
        <translation>Finish %1 with a dossier half filled in?</translation>
    </message>
    <message>
        <source>What was typed is kept in the intake while nobody is at the counter; it is not taken in yet.</source>
        <translation>The dossier is not taken in yet. What was typed is kept in Intake: it is there when nobody is at the counter.</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Finish</translation>
    </message>
    <message>
        <source>Called %1</source>
        <translation>Called %1</translation>
    </message>
    <message>
        <source>Nobody is waiting.</source>
        <translation>Nobody is waiting.</translation>
    </message>
    <message>
        <source>Serving %1: the slip is here</source>
        <translation>Serving %1: the slip is here</translation>
    </message>
    <message>
        <source>%1 is finished</source>
        <translation>%1 is finished</translation>
    </message>
    <message>
        <source>%1: the last step is taken back</source>
        <translation>%1: the last step is taken back</translation>
    </message>
    <message>
        <source>Nobody is at the counter any more.</source>
        <translation>Nobody is at the counter any more.</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Understood</source>
        <translation>Understood</translation>
    </message>
</context>
<context>
    <name>Because</name>
    <message>
        <source>before %1 who came earlier</source>
        <translation>before %1 who came earlier</translation>
    </message>
    <message>
        <source>the officer sent to has left</source>
        <translation>the officer sent to has left</translation>
    </message>
    <message>
        <source>has waited over %1 min for the officer sent to</source>
        <translation>has waited over %1 min for the officer sent to</translation>
    </message>
    <message>
        <source>counter %2 is closed</source>
        <translation>counter %2 is closed</translation>
    </message>
    <message>
        <source>has waited over %1 min for counter %2</source>
        <translation>has waited over %1 min for counter %2</translation>
    </message>
    <message>
        <source>priority: %1 (%2 of %3)</source>
        <translation>priority: %1 (%2 of %3)</translation>
    </message>
    <message>
        <source>has an appointment</source>
        <translation>has an appointment</translation>
    </message>
    <message>
        <source>quick business</source>
        <translation>quick business</translation>
    </message>
    <message>
        <source>an ordinary turn between priorities</source>
        <translation>an ordinary turn between priorities</translation>
    </message>
</context>
<context>
    <name>BellButton</name>
    <message>
        <source>What was said</source>
        <translation>What was said</translation>
    </message>
    <message>
        <source>What was said, %1 to look at</source>
        <translation>What was said, %1 to look at</translation>
    </message>
</context>
<context>
    <name>Booking</name>
    <message>
        <source>Make an appointment</source>
        <translation>Make an appointment</translation>
    </message>
    <message>
        <source>Read a file of appointments (CSV)</source>
        <translation>Read a file of appointments (CSV)</translation>
    </message>
    <message>
        <source>Appointments</source>
        <translation>Appointments</translation>
    </message>
    <message>
        <source>Appointment at %1, code %2</source>
        <translation>Appointment at %1, code %2</translation>
    </message>
    <message>
        <source>Is here, too early: give a number</source>
        <translation>Is here, too early: give a number</translation>
    </message>
    <message>
        <source>Is here: give a number</source>
        <translation>Is here: give a number</translation>
    </message>
    <message>
        <source>Is here, too late: give an ordinary number</source>
        <translation>Is here, too late: give an ordinary number</translation>
    </message>
    <message>
        <source>Cancel the appointment</source>
        <translation>Cancel the appointment</translation>
    </message>
    <message>
        <source>An appointment for what?</source>
        <translation>An appointment for what?</translation>
    </message>
    <message>
        <source>Cancel the appointment with the code %1?</source>
        <translation>Cancel the appointment with the code %1?</translation>
    </message>
    <message>
        <source>The time is free for somebody else. The person is not told by this program.</source>
        <translation>The time is free for somebody else. The person is not told by this program.</translation>
    </message>
    <message>
        <source>The appointment with the code %1 is cancelled</source>
        <translation>The appointment with the code %1 is cancelled</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Number in another system, if there is one</source>
        <translation>Number in another system, if there is one</translation>
    </message>
    <message>
        <source>The person gets a code of four signs. No name is kept: kiosks and boards know of it too.</source>
        <translation>The person gets a code of four signs. No name is kept: kiosks and boards know of it too.</translation>
    </message>
    <message>
        <source>Make the appointment</source>
        <translation>Make the appointment</translation>
    </message>
    <message>
        <source>New appointment: %1</source>
        <translation>New appointment: %1</translation>
    </message>
    <message>
        <source>Another day for %1</source>
        <translation>Another day for %1</translation>
    </message>
    <message>
        <source>Write a day that exists, like 24/11/2026.</source>
        <translation>Write a day that exists, like 24/11/2026.</translation>
    </message>
    <message>
        <source>Write it like 9:15.</source>
        <translation>Write it like 9:15.</translation>
    </message>
    <message>
        <source>Appointment on %1 at %2: the code is %3</source>
        <translation>Appointment on %1 at %2: the code is %3</translation>
    </message>
    <message>
        <source>Is here with the number %1: write it down for the person</source>
        <translation>Is here with the number %1: write it down for the person</translation>
    </message>
    <message>
        <source>Is here with the number %1: the slip is being printed</source>
        <translation>Is here with the number %1: the slip is being printed</translation>
    </message>
    <message numerus="yes">
        <source>%n new appointment(s)</source>
        <translation>
            <numerusform>%n new appointment</numerusform>
            <numerusform>%n new appointments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n known already</source>
        <translation>
            <numerusform>%n known already</numerusform>
            <numerusform>%n known already</numerusform>
        </translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Line %1: %2</translation>
    </message>
    <message numerus="yes">
        <source>and %n more line(s)</source>
        <translation>
            <numerusform>and %n more line</numerusform>
            <numerusform>and %n more lines</numerusform>
        </translation>
    </message>
    <message>
        <source>Columns that are not kept: %1</source>
        <translation>Columns that are not kept: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) left out</source>
        <translation>
            <numerusform>%n line left out</numerusform>
            <numerusform>%n lines left out</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>CasePick</name>
    <message>
        <source>Case</source>
        <translation>Case</translation>
    </message>
    <message>
        <source>All papers that the portal lists</source>
        <translation>All papers that the portal lists</translation>
    </message>
</context>
<context>
    <name>CaseView</name>
    <message>
        <source>Taken in</source>
        <translation>Taken in</translation>
    </message>
    <message>
        <source>due %1</source>
        <translation>due %1</translation>
    </message>
    <message>
        <source>Papers for this business</source>
        <translation>Papers for this business</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more paper</numerusform>
            <numerusform>and %n more papers</numerusform>
        </translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>Fee</translation>
    </message>
    <message>
        <source>As the rules say</source>
        <translation>As the rules say</translation>
    </message>
    <message>
        <source>No limit published</source>
        <translation>No limit published</translation>
    </message>
    <message>
        <source>If taken in now, due</source>
        <translation>If taken in now, due</translation>
    </message>
    <message>
        <source>Code %1</source>
        <translation>Code %1</translation>
    </message>
</context>
<context>
    <name>Catalogue</name>
    <message>
        <source>see its note</source>
        <translation>see its note</translation>
    </message>
    <message>
        <source>Procedures</source>
        <translation>Procedures</translation>
    </message>
    <message>
        <source>Counter %1</source>
        <translation>Counter %1</translation>
    </message>
    <message>
        <source>Not done here</source>
        <translation>Not done here</translation>
    </message>
    <message>
        <source>New code</source>
        <translation>New code</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>Corrected</translation>
    </message>
    <message>
        <source>Done here</source>
        <translation>Done here</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>Counter</translation>
    </message>
    <message>
        <source>Fee at the counter</source>
        <translation>Fee at the counter</translation>
    </message>
    <message>
        <source>Fee online</source>
        <translation>Fee online</translation>
    </message>
    <message>
        <source>Time limit</source>
        <translation>Time limit</translation>
    </message>
    <message>
        <source>Official name</source>
        <translation>Official name</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>Short name</translation>
    </message>
    <message>
        <source>Note for citizens</source>
        <translation>Note for citizens</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Paper</translation>
    </message>
    <message>
        <source>Replaced by</source>
        <translation>Replaced by</translation>
    </message>
    <message>
        <source>People say</source>
        <translation>People say</translation>
    </message>
    <message>
        <source>Nation</source>
        <translation>Nation</translation>
    </message>
    <message>
        <source>Province</source>
        <translation>Province</translation>
    </message>
    <message>
        <source>This centre</source>
        <translation>This centre</translation>
    </message>
    <message>
        <source>not done here</source>
        <translation>not done here</translation>
    </message>
    <message>
        <source>done here</source>
        <translation>done here</translation>
    </message>
    <message>
        <source>Counter %1 – %2</source>
        <translation>Counter %1 – %2</translation>
    </message>
    <message>
        <source>no longer: %1</source>
        <translation>no longer: %1</translation>
    </message>
    <message>
        <source>also: %1</source>
        <translation>also: %1</translation>
    </message>
    <message>
        <source>from %1 to the end of %2</source>
        <translation>from %1 to the end of %2</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>from %1</translation>
    </message>
    <message>
        <source>to the end of %1</source>
        <translation>to the end of %1</translation>
    </message>
    <message>
        <source>before: %1</source>
        <translation>before: %1</translation>
    </message>
    <message>
        <source>invented for the demonstration</source>
        <translation>invented for the demonstration</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Withdrawn</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>In force</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>Over</translation>
    </message>
    <message>
        <source>Not yet in force</source>
        <translation>Not yet in force</translation>
    </message>
</context>
<context>
    <name>CatalogueRoom</name>
    <message>
        <source>Correct</source>
        <translation>Correct</translation>
    </message>
    <message>
        <source>Withdraw a correction</source>
        <translation>Withdraw a correction</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>Read on</source>
        <translation>Read on</translation>
    </message>
    <message>
        <source>Read back</source>
        <translation>Read back</translation>
    </message>
    <message>
        <source>Data of %1</source>
        <translation>Data of %1</translation>
    </message>
    <message>
        <source>Data of an unknown day</source>
        <translation>Data of an unknown day</translation>
    </message>
    <message>
        <source>The national data are %1 days old.</source>
        <translation>The national data are %1 days old.</translation>
    </message>
    <message>
        <source>Fees, papers and codes may have changed. Ask the administrator for a newer edition.</source>
        <translation>Fees, papers and codes may have changed. Ask the administrator for a newer edition.</translation>
    </message>
    <message>
        <source>Not in force of the catalogue&apos;s files: %1</source>
        <translation>Not in force of the catalogue&apos;s files: %1</translation>
    </message>
    <message>
        <source>The others hold. All of them: motcua catalogue check</source>
        <translation>The others hold. All of them: motcua catalogue check</translation>
    </message>
    <message numerus="yes">
        <source>%n correction(s) of this centre</source>
        <translation>
            <numerusform>%n correction of this centre</numerusform>
            <numerusform>%n corrections of this centre</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CentrePanel</name>
    <message>
        <source>Next</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>Nobody is waiting for this counter.</source>
        <translation>Nobody is waiting for this counter.</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting for this counter</source>
        <translation>
            <numerusform>%n person waits for this counter</numerusform>
            <numerusform>%n people wait for this counter</numerusform>
        </translation>
    </message>
    <message>
        <source>Saving …</source>
        <translation>Saving …</translation>
    </message>
    <message>
        <source>Calling, one moment …</source>
        <translation>Calling, one moment …</translation>
    </message>
    <message>
        <source>Call next</source>
        <translation>Call next</translation>
    </message>
    <message>
        <source>Call %1 to counter %2</source>
        <translation>Call %1 to counter %2</translation>
    </message>
    <message>
        <source>Serving</source>
        <translation>Serving</translation>
    </message>
    <message>
        <source>since %1 · %2</source>
        <translation>since %1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>Recalled %n time(s) and nobody came: mark absent.</source>
        <translation>
            <numerusform>Recalled %n time and nobody came: mark absent.</numerusform>
            <numerusform>Recalled %n times and nobody came: mark absent.</numerusform>
        </translation>
    </message>
    <message>
        <source>Two slips say %1. This one has the code %2.</source>
        <translation>Two slips say %1. This one has the code %2.</translation>
    </message>
    <message>
        <source>Called</source>
        <translation>Called</translation>
    </message>
    <message numerus="yes">
        <source>Called %n time(s)</source>
        <translation>
            <numerusform>Called once</numerusform>
            <numerusform>Called %n times</numerusform>
        </translation>
    </message>
    <message>
        <source>Open the counter again</source>
        <translation>Open the counter again</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>Recall</translation>
    </message>
    <message>
        <source>Absent</source>
        <translation>Absent</translation>
    </message>
    <message>
        <source>Start serving</source>
        <translation>Start serving</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Finish</translation>
    </message>
    <message>
        <source>Take in a dossier</source>
        <translation>Take in a dossier</translation>
    </message>
</context>
<context>
    <name>Changing</name>
    <message>
        <source>Done here again</source>
        <translation>Done here again</translation>
    </message>
    <message>
        <source>Not done here</source>
        <translation>Not done here</translation>
    </message>
    <message>
        <source>What is to be corrected?</source>
        <translation>What is to be corrected?</translation>
    </message>
    <message>
        <source>Which correction is withdrawn?</source>
        <translation>Which correction is withdrawn?</translation>
    </message>
    <message>
        <source>Which counter takes it?</source>
        <translation>Which counter takes it?</translation>
    </message>
    <message>
        <source>A paper that is not in the list</source>
        <translation>A paper that is not in the list</translation>
    </message>
    <message>
        <source>Which paper?</source>
        <translation>Which paper?</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>Number of the decision, if there is one</source>
        <translation>Number of the decision, if there is one</translation>
    </message>
    <message>
        <source>From</source>
        <translation>From</translation>
    </message>
    <message>
        <source>To the end of (empty: until withdrawn)</source>
        <translation>To the end of (empty: until withdrawn)</translation>
    </message>
    <message>
        <source>All machines of the centre show it; name and reason stay with the staff.</source>
        <translation>All machines of the centre show it; name and reason stay with the staff.</translation>
    </message>
    <message>
        <source>Look at it once more</source>
        <translation>Look at it once more</translation>
    </message>
    <message>
        <source>Name (empty: no longer needed)</source>
        <translation>Name (empty: no longer needed)</translation>
    </message>
    <message>
        <source>Name of the paper</source>
        <translation>Name of the paper</translation>
    </message>
    <message>
        <source>Originals, if the number changes</source>
        <translation>Originals, if the number changes</translation>
    </message>
    <message>
        <source>Copies, if the number changes</source>
        <translation>Copies, if the number changes</translation>
    </message>
    <message>
        <source>Fee, as 8.000 đồng or Miễn phí</source>
        <translation>Fee, as 8.000 đồng or Miễn phí</translation>
    </message>
    <message>
        <source>Limit, as 3 ngày làm việc or 15 ngày</source>
        <translation>Limit, as 3 ngày làm việc or 15 ngày</translation>
    </message>
    <message>
        <source>The new code</source>
        <translation>The new code</translation>
    </message>
    <message>
        <source>Correct the catalogue?</source>
        <translation>Correct the catalogue?</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Correct</translation>
    </message>
    <message>
        <source>Write a number, or nothing.</source>
        <translation>Write a number, or nothing.</translation>
    </message>
    <message>
        <source>Write a day that exists, like 24/11/2026.</source>
        <translation>Write a day that exists, like 24/11/2026.</translation>
    </message>
    <message>
        <source>Decision: %1</source>
        <translation>Decision: %1</translation>
    </message>
    <message>
        <source>Reason: %1</source>
        <translation>Reason: %1</translation>
    </message>
    <message>
        <source>Now: %1</source>
        <translation>Now: %1</translation>
    </message>
    <message>
        <source>What stood there before shows again, on every machine of the centre.</source>
        <translation>What stood there before shows again, on every machine of the centre.</translation>
    </message>
    <message>
        <source>Withdraw this correction?</source>
        <translation>Withdraw this correction?</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Withdraw</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Why?</translation>
    </message>
    <message>
        <source>The catalogue is corrected.</source>
        <translation>The catalogue is corrected.</translation>
    </message>
    <message>
        <source>The correction is withdrawn.</source>
        <translation>The correction is withdrawn.</translation>
    </message>
</context>
<context>
    <name>ClockBadge</name>
    <message>
        <source>The clock is wrong</source>
        <translation>The clock is wrong</translation>
    </message>
    <message>
        <source>The clock is %1 fast</source>
        <translation>The clock is %1 fast</translation>
    </message>
    <message>
        <source>The clock is %1 slow</source>
        <translation>The clock is %1 slow</translation>
    </message>
    <message>
        <source>Work on; times may be wrong. Ask the technician to set this machine&apos;s clock.</source>
        <translation>Work on; times may be wrong. Ask the technician to set this machine&apos;s clock.</translation>
    </message>
    <message>
        <source>Work on by the centre&apos;s time. Ask the technician to set this machine&apos;s clock.</source>
        <translation>Work on by the centre&apos;s time. Ask the technician to set this machine&apos;s clock.</translation>
    </message>
</context>
<context>
    <name>Correcting</name>
    <message>
        <source>What was there before stays in the dossier&apos;s log, with your name beside the new.</source>
        <translation>What was there before stays in the dossier&apos;s log, with your name beside the new.</translation>
    </message>
    <message>
        <source>Left out: %1. Choose between the values in the work-list, %2.</source>
        <translation>Left out: %1. Choose between the values in the work-list, %2.</translation>
    </message>
    <message>
        <source>Correct dossier %1</source>
        <translation>Correct dossier %1</translation>
    </message>
    <message>
        <source>Save the correction</source>
        <translation>Save the correction</translation>
    </message>
</context>
<context>
    <name>CountedRuns</name>
    <message numerus="yes">
        <source>%n number(s) not called yet</source>
        <translation>
            <numerusform>%n number not called yet</numerusform>
            <numerusform>%n numbers not called yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Void %n number(s) at once?</source>
        <translation>
            <numerusform>Void %n number?</numerusform>
            <numerusform>Void %n numbers at once?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) void</source>
        <translation>
            <numerusform>%n number is void</numerusform>
            <numerusform>%n numbers are void</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CounterTable</name>
    <message>
        <source>Counters</source>
        <translation>Counters</translation>
    </message>
    <message>
        <source>Officer</source>
        <translation>Officer</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>Served</source>
        <translation>Served</translation>
    </message>
</context>
<context>
    <name>Dates</name>
    <message>
        <source>%1:%2</source>
        <translation>%1:%2</translation>
    </message>
    <message>
        <source>%1:00</source>
        <translation>%1:00</translation>
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
</context>
<context>
    <name>DeskRoom</name>
    <message>
        <source>Code on the slip</source>
        <translation>Code on the slip</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>Transfer</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Set aside</translation>
    </message>
    <message>
        <source>People in the queue</source>
        <translation>People in the queue</translation>
    </message>
    <message>
        <source>Pause the counter</source>
        <translation>Pause the counter</translation>
    </message>
    <message>
        <source>Small window</source>
        <translation>Small window</translation>
    </message>
    <message>
        <source>Print a slip again</source>
        <translation>Print a slip again</translation>
    </message>
    <message>
        <source>Appointments</source>
        <translation>Appointments</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Call next</source>
        <translation>Call next</translation>
    </message>
    <message>
        <source>Open the counter again</source>
        <translation>Open the counter again</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>Recall</translation>
    </message>
    <message>
        <source>Absent</source>
        <translation>Absent</translation>
    </message>
    <message>
        <source>Start serving</source>
        <translation>Start serving</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Finish</translation>
    </message>
    <message>
        <source>Take in</source>
        <translation>Take in</translation>
    </message>
    <message>
        <source>print slip again</source>
        <translation>print slip again</translation>
    </message>
</context>
<context>
    <name>DeskStrip</name>
    <message>
        <source>Small window of counter %1</source>
        <translation>Small window of counter %1</translation>
    </message>
    <message>
        <source>Counter %1 – Một Cửa</source>
        <translation>Counter %1 – Một Cửa</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>Online</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>Serving</source>
        <translation>Serving</translation>
    </message>
    <message>
        <source>Called</source>
        <translation>Called</translation>
    </message>
    <message>
        <source>Nothing can be saved. The whole screen says what to do: %1</source>
        <translation>Nothing can be saved. The whole screen says what to do: %1</translation>
    </message>
    <message>
        <source>Help: %1</source>
        <translation>Help: %1</translation>
    </message>
    <message>
        <source>Training – %1</source>
        <translation>Training – %1</translation>
    </message>
    <message>
        <source> – %1 takes it back</source>
        <translation> – %1 takes it back</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Called %1 times</source>
        <translation>Called %1 times</translation>
    </message>
    <message>
        <source>Recalled %1 times and nobody came: mark absent.</source>
        <translation>Recalled %1 times and nobody came: mark absent.</translation>
    </message>
    <message>
        <source>Nobody is waiting for this counter.</source>
        <translation>Nobody is waiting for this counter.</translation>
    </message>
    <message>
        <source>Next %1, waits %2</source>
        <translation>Next %1, waits %2</translation>
    </message>
    <message>
        <source>Calling, one moment …</source>
        <translation>Calling, one moment …</translation>
    </message>
    <message>
        <source>Call %1</source>
        <translation>Call %1</translation>
    </message>
    <message>
        <source>Call next</source>
        <translation>Call next</translation>
    </message>
    <message>
        <source>Enlarge</source>
        <translation>Enlarge</translation>
    </message>
    <message>
        <source>Open the counter again</source>
        <translation>Open the counter again</translation>
    </message>
    <message>
        <source>Serve</source>
        <translation>Serve</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>Recall</translation>
    </message>
    <message>
        <source>Absent</source>
        <translation>Absent</translation>
    </message>
    <message>
        <source>Take in</source>
        <translation>Take in</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Finish</translation>
    </message>
</context>
<context>
    <name>DossierPanel</name>
    <message>
        <source>Dossier</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Choose a dossier to see its way.</source>
        <translation>Choose a dossier to see its way.</translation>
    </message>
    <message>
        <source>Due %1</source>
        <translation>Due %1</translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s) taken in</source>
        <translation>
            <numerusform>%n paper taken in</numerusform>
            <numerusform>%n papers taken in</numerusform>
        </translation>
    </message>
    <message>
        <source>Values differ: %1</source>
        <translation>Values differ: %1</translation>
    </message>
    <message>
        <source>Not printed and not handed back until one is kept. %1 shows them.</source>
        <translation>Not printed and not handed back until one is kept. %1 shows them.</translation>
    </message>
    <message>
        <source>Start work</source>
        <translation>Start work</translation>
    </message>
    <message>
        <source>Result is here</source>
        <translation>Result is here</translation>
    </message>
    <message>
        <source>Papers have come</source>
        <translation>Papers have come</translation>
    </message>
    <message>
        <source>Hand the result back</source>
        <translation>Hand the result back</translation>
    </message>
    <message>
        <source>Ask for papers</source>
        <translation>Ask for papers</translation>
    </message>
</context>
<context>
    <name>DossierTable</name>
    <message>
        <source>Dossiers</source>
        <translation>Dossiers</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Handed in by</source>
        <translation>Handed in by</translation>
    </message>
    <message>
        <source>Business</source>
        <translation>Business</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>Sent to the province</source>
        <translation>Sent to the province</translation>
    </message>
</context>
<context>
    <name>DossiersRoom</name>
    <message>
        <source>Correct</source>
        <translation>Correct</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Find</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Read again</translation>
    </message>
    <message numerus="yes">
        <source>%n dossier(s) · sorted by due day</source>
        <translation>
            <numerusform>%n dossier</numerusform>
            <numerusform>%n dossiers · sorted by due day</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · values differ</source>
        <translation>%1 · values differ</translation>
    </message>
    <message>
        <source>Hand back</source>
        <translation>Hand back</translation>
    </message>
    <message>
        <source>Ask for more papers</source>
        <translation>Ask for more papers</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Ask</translation>
    </message>
    <message>
        <source>Which papers are missing?</source>
        <translation>Which papers are missing?</translation>
    </message>
    <message>
        <source>%1: corrected</source>
        <translation>%1: corrected</translation>
    </message>
    <message>
        <source>Find among the dossiers</source>
        <translation>Find among the dossiers</translation>
    </message>
    <message>
        <source>No dossier was taken in at this counter yet. %1 at the desk takes one in.</source>
        <translation>No dossier was taken in at this counter yet. %1 at the desk takes one in.</translation>
    </message>
    <message>
        <source>Of counter %1</source>
        <translation>Of counter %1</translation>
    </message>
    <message>
        <source>Dossier %1. Ask once and for everything; the citizen reads this.</source>
        <translation>Dossier %1. Ask once and for everything; the citizen reads this.</translation>
    </message>
    <message>
        <source>Code, name, procedure (%1)</source>
        <translation>Code, name, procedure (%1)</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Results to hand back</source>
        <translation>Results to hand back</translation>
    </message>
    <message>
        <source>Not sent yet</source>
        <translation>Not sent yet</translation>
    </message>
    <message>
        <source>No dossier fits these words. Clear the line to see all.</source>
        <translation>No dossier fits these words. Clear the line to see all.</translation>
    </message>
    <message>
        <source>Every dossier is handed back.</source>
        <translation>Every dossier is handed back.</translation>
    </message>
    <message>
        <source>No result waits to be handed back.</source>
        <translation>No result waits to be handed back.</translation>
    </message>
    <message>
        <source>Every dossier has reached the province.</source>
        <translation>Every dossier has reached the province.</translation>
    </message>
    <message>
        <source>Start work</source>
        <translation>Start work</translation>
    </message>
    <message>
        <source>Result is here</source>
        <translation>Result is here</translation>
    </message>
    <message>
        <source>Papers have come</source>
        <translation>Papers have come</translation>
    </message>
    <message>
        <source>Ask for papers</source>
        <translation>Ask for papers</translation>
    </message>
</context>
<context>
    <name>DuePanel</name>
    <message>
        <source>Result</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>A temporary code; the official one comes with the network.</source>
        <translation>A temporary code; the official one comes with the network.</translation>
    </message>
    <message>
        <source>Take in</source>
        <translation>Take in</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>Fee</translation>
    </message>
    <message>
        <source>Dossier code</source>
        <translation>Dossier code</translation>
    </message>
    <message>
        <source>Saving …</source>
        <translation>Saving …</translation>
    </message>
    <message>
        <source>No single limit</source>
        <translation>No single limit</translation>
    </message>
    <message>
        <source>Agree on the day with the department</source>
        <translation>Agree on the day with the department</translation>
    </message>
    <message>
        <source>As the rules say</source>
        <translation>As the rules say</translation>
    </message>
    <message>
        <source>before %1</source>
        <translation>before %1</translation>
    </message>
    <message>
        <source>Received %1, %2</source>
        <translation>Received %1, %2</translation>
    </message>
</context>
<context>
    <name>EnterPage</name>
    <message>
        <source>Start work</source>
        <translation>Start work</translation>
    </message>
    <message>
        <source>Checking …</source>
        <translation>Checking …</translation>
    </message>
    <message>
        <source>Sign-in name</source>
        <translation>Sign-in name</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>Counter today</source>
        <translation>Counter today</translation>
    </message>
    <message>
        <source>No network yet. You can sign in and work.</source>
        <translation>No network yet. You can sign in and work.</translation>
    </message>
    <message>
        <source>Numbers and dossiers stay on this machine and are sent when the network is back.</source>
        <translation>Numbers and dossiers stay on this machine and are sent when the network is back.</translation>
    </message>
    <message>
        <source>This machine knows no account yet.</source>
        <translation>This machine knows no account yet.</translation>
    </message>
    <message>
        <source>If the centre has accounts, connect the network or read a USB file. In a new centre the administrator makes the first supervisor by the command: motcua account first NAME &quot;FULL NAME&quot;</source>
        <translation>If the centre has accounts, connect the network or read a USB file. In a new centre the administrator makes the first supervisor by the command: motcua account first NAME &quot;FULL NAME&quot;</translation>
    </message>
    <message numerus="yes">
        <source>%n dossier(s) half typed, the last at %1</source>
        <translation>
            <numerusform>%n dossier half typed at %1</numerusform>
            <numerusform>%n dossiers half typed, the last at %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Sign in, then open it again.</source>
        <translation>Sign in, then open it again.</translation>
    </message>
    <message>
        <source>Counter %1 – %2</source>
        <translation>Counter %1 – %2</translation>
    </message>
    <message>
        <source>Begin the shift</source>
        <translation>Begin the shift</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Forgotten password</source>
        <translation>Forgotten password</translation>
    </message>
</context>
<context>
    <name>EntryList</name>
    <message>
        <source>Entries to decide</source>
        <translation>Entries to decide</translation>
    </message>
</context>
<context>
    <name>EntryPanel</name>
    <message>
        <source>Decide</source>
        <translation>Decide</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Send again</translation>
    </message>
    <message>
        <source>Discard, with a reason</source>
        <translation>Discard, with a reason</translation>
    </message>
    <message>
        <source>Different values were written for one field.</source>
        <translation>Different values were written for one field.</translation>
    </message>
    <message>
        <source>Look at the papers and keep the right one. Nothing is printed or handed back before.</source>
        <translation>Look at the papers and keep the right one. Nothing is printed or handed back before.</translation>
    </message>
    <message>
        <source>on machine %1</source>
        <translation>on machine %1</translation>
    </message>
    <message>
        <source>Keep this value</source>
        <translation>Keep this value</translation>
    </message>
    <message>
        <source>Keep %1</source>
        <translation>Keep %1</translation>
    </message>
    <message>
        <source>The official code %1 stands on more than one dossier.</source>
        <translation>The official code %1 stands on more than one dossier.</translation>
    </message>
    <message>
        <source>Call the province: one of them needs another code. Then discard this entry and say what was done.</source>
        <translation>Call the province: one of them needs another code. Then discard this entry and say what was done.</translation>
    </message>
    <message>
        <source>taken in at counter %1 on %2</source>
        <translation>taken in at counter %1 on %2</translation>
    </message>
    <message>
        <source>receipt %1</source>
        <translation>receipt %1</translation>
    </message>
    <message>
        <source>Two machines write as %1: one is a copy of the other.</source>
        <translation>Two machines write as %1: one is a copy of the other.</translation>
    </message>
    <message>
        <source>Find the copy and switch it off. Nothing is lost: both histories are kept and counted.</source>
        <translation>Find the copy and switch it off. Nothing is lost: both histories are kept and counted.</translation>
    </message>
    <message>
        <source>History %1: up to entry %2</source>
        <translation>History %1: up to entry %2</translation>
    </message>
    <message>
        <source>Several numbers were given for the appointment at %1.</source>
        <translation>Several numbers were given for the appointment at %1.</translation>
    </message>
    <message>
        <source>Keep the number whose slip the person holds. The others are void, and nobody calls them.</source>
        <translation>Keep the number whose slip the person holds. The others are void, and nobody calls them.</translation>
    </message>
    <message>
        <source>given on machine %1 at %2</source>
        <translation>given on machine %1 at %2</translation>
    </message>
    <message>
        <source>Keep this number</source>
        <translation>Keep this number</translation>
    </message>
    <message>
        <source>Correct it below and send it again, or discard it with a reason.</source>
        <translation>Correct it below and send it again, or discard it with a reason.</translation>
    </message>
    <message>
        <source>It can be corrected on machine %1. Here it can be discarded.</source>
        <translation>It can be corrected on machine %1. Here it can be discarded.</translation>
    </message>
    <message>
        <source>It is kept as it is. Discard it with a reason once it is looked after.</source>
        <translation>It is kept as it is. Discard it with a reason once it is looked after.</translation>
    </message>
    <message>
        <source>Nobody knows who wrote it</source>
        <translation>Nobody knows who wrote it</translation>
    </message>
</context>
<context>
    <name>EntryWords</name>
    <message>
        <source>Values differ: %1</source>
        <translation>Values differ: %1</translation>
    </message>
    <message numerus="yes">
        <source>One code, %n dossiers</source>
        <translation>
            <numerusform>One code, %n dossier</numerusform>
            <numerusform>One code, %n dossiers</numerusform>
        </translation>
    </message>
    <message>
        <source>Machine %1 runs twice</source>
        <translation>Machine %1 runs twice</translation>
    </message>
    <message>
        <source>One appointment, several numbers: %1</source>
        <translation>One appointment, several numbers: %1</translation>
    </message>
    <message>
        <source>Not used: %1</source>
        <translation>Not used: %1</translation>
    </message>
    <message>
        <source>something about a number</source>
        <translation>something about a number</translation>
    </message>
    <message>
        <source>something about dossier codes</source>
        <translation>something about dossier codes</translation>
    </message>
    <message>
        <source>a discarded entry</source>
        <translation>a discarded entry</translation>
    </message>
    <message>
        <source>something unknown</source>
        <translation>something unknown</translation>
    </message>
    <message>
        <source>reception of a dossier</source>
        <translation>reception of a dossier</translation>
    </message>
    <message>
        <source>start of the work</source>
        <translation>start of the work</translation>
    </message>
    <message>
        <source>request for papers</source>
        <translation>request for papers</translation>
    </message>
    <message>
        <source>papers that came later</source>
        <translation>papers that came later</translation>
    </message>
    <message>
        <source>arrival of the result</source>
        <translation>arrival of the result</translation>
    </message>
    <message>
        <source>handing back of the result</source>
        <translation>handing back of the result</translation>
    </message>
    <message>
        <source>official code of a dossier</source>
        <translation>official code of a dossier</translation>
    </message>
    <message>
        <source>correction of a dossier</source>
        <translation>correction of a dossier</translation>
    </message>
    <message>
        <source>something that was sent again</source>
        <translation>something that was sent again</translation>
    </message>
</context>
<context>
    <name>Fields</name>
    <message>
        <source>Procedure code</source>
        <translation>Procedure code</translation>
    </message>
    <message>
        <source>Procedure name</source>
        <translation>Procedure name</translation>
    </message>
    <message>
        <source>Family, middle and given name</source>
        <translation>Family, middle and given name</translation>
    </message>
    <message>
        <source>Identity number</source>
        <translation>Identity number</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>Date of birth</translation>
    </message>
    <message>
        <source>Place of residence</source>
        <translation>Place of residence</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Telephone</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>Counter</translation>
    </message>
    <message>
        <source>Due day</source>
        <translation>Due day</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Papers asked for</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>Fee</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>(left empty)</source>
        <translation>(left empty)</translation>
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
        <translation>What did the person come for?</translation>
    </message>
    <message>
        <source>Add words</source>
        <translation>Add words</translation>
    </message>
    <message>
        <source>Add what people call it</source>
        <translation>Add what people call it</translation>
    </message>
    <message>
        <source>Search a procedure</source>
        <translation>Search a procedure</translation>
    </message>
    <message>
        <source>Words, or a code (%1)</source>
        <translation>Words, or a code (%1)</translation>
    </message>
    <message>
        <source>Procedures</source>
        <translation>Procedures</translation>
    </message>
    <message>
        <source>As people say it, accents not needed (%1)</source>
        <translation>As people say it, accents not needed (%1)</translation>
    </message>
    <message>
        <source>What a number can be given for</source>
        <translation>What a number can be given for</translation>
    </message>
</context>
<context>
    <name>Form</name>
    <message>
        <source>Leave as it is</source>
        <translation>Leave as it is</translation>
    </message>
</context>
<context>
    <name>Given</name>
    <message>
        <source>The last number</source>
        <translation>The last number</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>Print again</translation>
    </message>
    <message>
        <source>No number has been given here since you signed in.</source>
        <translation>No number has been given here since you signed in.</translation>
    </message>
    <message>
        <source>Number %1</source>
        <translation>Number %1</translation>
    </message>
    <message>
        <source>Slip code %1</source>
        <translation>Slip code %1</translation>
    </message>
    <message numerus="yes">
        <source>%n before</source>
        <translation>
            <numerusform>%n before</numerusform>
            <numerusform>%n before</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Guard</name>
    <message>
        <source>Nobody touched this machine for %1 minute(s), so it locked itself.</source>
        <translation>Nobody touched this machine for %1 minute(s), so it locked itself.</translation>
    </message>
</context>
<context>
    <name>Guide</name>
    <message>
        <source>Somebody is at your counter: the tips can be seen afterwards.</source>
        <translation>Somebody is at your counter: see the tips afterwards.</translation>
    </message>
</context>
<context>
    <name>Hall</name>
    <message>
        <source>%1: half within %2 minutes, nine of ten within %3</source>
        <translation>%1: half within %2 minutes, nine of ten within %3</translation>
    </message>
    <message>
        <source>%1 of %2 counters open</source>
        <translation>%1 of %2 counters open</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Paused, %1</source>
        <translation>Paused, %1</translation>
    </message>
    <message>
        <source>only listens</source>
        <translation>only listens</translation>
    </message>
    <message>
        <source>nothing today</source>
        <translation>nothing today</translation>
    </message>
    <message>
        <source>at %1</source>
        <translation>at %1</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>waiting</translation>
    </message>
    <message>
        <source>set aside</source>
        <translation>set aside</translation>
    </message>
    <message>
        <source>called to counter %1</source>
        <translation>called to counter %1</translation>
    </message>
    <message>
        <source>being served at counter %1</source>
        <translation>being served at counter %1</translation>
    </message>
    <message>
        <source>absent at counter %1</source>
        <translation>absent at counter %1</translation>
    </message>
    <message>
        <source>finished at counter %1</source>
        <translation>finished at counter %1</translation>
    </message>
    <message>
        <source>void</source>
        <translation>void</translation>
    </message>
</context>
<context>
    <name>Handing</name>
    <message>
        <source>Dossier %1. Compare with the identity card and the receipt first. This cannot be undone.</source>
        <translation>Dossier %1. Compare with the identity card and the receipt first. This cannot be undone.</translation>
    </message>
    <message>
        <source>Date of birth: %1</source>
        <translation>Date of birth: %1</translation>
    </message>
    <message>
        <source>Hand the result back?</source>
        <translation>Hand the result back?</translation>
    </message>
    <message>
        <source>Hand back</source>
        <translation>Hand back</translation>
    </message>
    <message>
        <source>Identity number: values differ, none is shown</source>
        <translation>Identity number: values differ, none is shown</translation>
    </message>
    <message>
        <source>No identity number was written down.</source>
        <translation>No identity number was written down.</translation>
    </message>
    <message>
        <source>Identity number: %1</source>
        <translation>Identity number: %1</translation>
    </message>
</context>
<context>
    <name>Handling</name>
    <message>
        <source>The four characters at the foot of the slip tell them apart.</source>
        <translation>The four characters at the foot of the slip tell them apart.</translation>
    </message>
    <message>
        <source>Two slips have the number %1. Which one?</source>
        <translation>Two slips have the number %1. Which one?</translation>
    </message>
    <message>
        <source>Let %1 wait again: why?</source>
        <translation>Let %1 wait again: why?</translation>
    </message>
    <message>
        <source>Void %1: why?</source>
        <translation>Void %1: why?</translation>
    </message>
    <message>
        <source>Take %1 from counter %2: why?</source>
        <translation>Take %1 from counter %2: why?</translation>
    </message>
    <message>
        <source>The person waits again, at the place of before.</source>
        <translation>The person waits again, at the place of before.</translation>
    </message>
    <message>
        <source>%1 is free again and waits</source>
        <translation>%1 is free again and waits</translation>
    </message>
    <message>
        <source>%1 is void</source>
        <translation>%1 is void</translation>
    </message>
    <message>
        <source>%1 waits again</source>
        <translation>%1 waits again</translation>
    </message>
</context>
<context>
    <name>Hearing</name>
    <message>
        <source>What people here call it: %1</source>
        <translation>What people here call it: %1</translation>
    </message>
    <message>
        <source>No longer: “%1”</source>
        <translation>No longer: “%1”</translation>
    </message>
    <message>
        <source>Add other words</source>
        <translation>Add other words</translation>
    </message>
    <message>
        <source>What do people call it? %1</source>
        <translation>What do people call it? %1</translation>
    </message>
    <message>
        <source>With these words every machine of the centre finds it, the kiosks too. Small letters, at most %1 signs; no name, no number of a person.</source>
        <translation>With these words every machine of the centre finds it, the kiosks too. Small letters, at most %1 signs; no name, no number of a person.</translation>
    </message>
    <message>
        <source>People say</source>
        <translation>People say</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>“%1” finds it from now on, on every machine.</source>
        <translation>“%1” finds it from now on, on every machine.</translation>
    </message>
    <message>
        <source>“%1” no longer finds it.</source>
        <translation>“%1” no longer finds it.</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>At the first page.</source>
        <translation>At the first page.</translation>
    </message>
    <message>
        <source>Choosing what to take a number for.</source>
        <translation>Choosing what to take a number for.</translation>
    </message>
    <message>
        <source>Searching for a procedure.</source>
        <translation>Searching for a procedure.</translation>
    </message>
    <message>
        <source>Looking for what to do in a family matter.</source>
        <translation>Looking for what to do in a family matter.</translation>
    </message>
    <message>
        <source>Answering questions about a family matter.</source>
        <translation>Answering questions about a family matter.</translation>
    </message>
    <message>
        <source>Reading what to do in a family matter.</source>
        <translation>Reading what to do in a family matter.</translation>
    </message>
    <message>
        <source>Reading what to bring.</source>
        <translation>Reading what to bring.</translation>
    </message>
    <message>
        <source>Reading what else is known of a procedure.</source>
        <translation>Reading what else is known of a procedure.</translation>
    </message>
    <message>
        <source>Printing the list of papers.</source>
        <translation>Printing the list of papers.</translation>
    </message>
    <message>
        <source>Watching a guide clip.</source>
        <translation>Watching a guide clip.</translation>
    </message>
    <message>
        <source>At the question about priority.</source>
        <translation>At the question about priority.</translation>
    </message>
    <message>
        <source>Has taken a number.</source>
        <translation>Has taken a number.</translation>
    </message>
    <message>
        <source>Was sent to the help desk.</source>
        <translation>Was sent to the help desk.</translation>
    </message>
    <message>
        <source>Many numbers were taken one after the other. Look who does that.</source>
        <translation>Many numbers were taken one after the other. Look who does that.</translation>
    </message>
    <message>
        <source>The screen feels touches that nobody makes.</source>
        <translation>The screen feels touches that nobody makes.</translation>
    </message>
    <message>
        <source>The machine gives no numbers now.</source>
        <translation>The machine gives no numbers now.</translation>
    </message>
    <message>
        <source>Has come outside opening hours.</source>
        <translation>Has come outside opening hours.</translation>
    </message>
    <message>
        <source>Rating a visit.</source>
        <translation>Rating a visit.</translation>
    </message>
    <message>
        <source>Choosing a language.</source>
        <translation>Choosing a language.</translation>
    </message>
    <message>
        <source>Has rated a visit.</source>
        <translation>Has rated a visit.</translation>
    </message>
</context>
<context>
    <name>HelpButton</name>
    <message>
        <source>Say that help at %1 is done</source>
        <translation>Say that help at %1 is done</translation>
    </message>
    <message>
        <source>%1 asks for help</source>
        <translation>%1 asks for help</translation>
    </message>
    <message numerus="yes">
        <source>%n places ask for help</source>
        <translation>
            <numerusform>%n place asks for help</numerusform>
            <numerusform>%n places ask for help</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HelpCard</name>
    <message>
        <source>%1 asks for help</source>
        <translation>%1 asks for help</translation>
    </message>
    <message>
        <source>I go there</source>
        <translation>I go there</translation>
    </message>
    <message>
        <source>Say that help is done</source>
        <translation>Say that help is done</translation>
    </message>
    <message>
        <source>You are on the way.</source>
        <translation>The kiosk says that you are coming.</translation>
    </message>
    <message>
        <source>Counter %1 is on the way.</source>
        <translation>Counter %1 is on the way.</translation>
    </message>
    <message numerus="yes">
        <source>And %n more place(s).</source>
        <translation>
            <numerusform>And %n more place.</numerusform>
            <numerusform>And %n more places.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Helper</name>
    <message>
        <source>This is not done at a commune.</source>
        <translation>This is not done at a commune.</translation>
    </message>
    <message>
        <source>This is not done here, but at: %1.</source>
        <translation>This is not done here, but at: %1.</translation>
    </message>
    <message>
        <source>No, an ordinary number</source>
        <translation>No, an ordinary number</translation>
    </message>
    <message>
        <source>Counter %1</source>
        <translation>Counter %1</translation>
    </message>
    <message>
        <source>%1: help is done</source>
        <translation>%1: help is done</translation>
    </message>
    <message>
        <source>%1 says now that somebody is coming</source>
        <translation>%1 says now that somebody is coming</translation>
    </message>
</context>
<context>
    <name>HelperRoom</name>
    <message>
        <source>Give a number</source>
        <translation>Give a number</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>Papers: further down</source>
        <translation>Papers: further down</translation>
    </message>
    <message>
        <source>Papers: up again</source>
        <translation>Papers: up again</translation>
    </message>
    <message>
        <source>Go and help</source>
        <translation>Go and help</translation>
    </message>
    <message>
        <source>What people call it</source>
        <translation>What people call it</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>Print again</translation>
    </message>
    <message>
        <source>This machine was revoked: nobody would hear of its numbers.</source>
        <translation>This machine was revoked: nobody would hear of its numbers.</translation>
    </message>
    <message>
        <source>Tell the administrator.</source>
        <translation>Tell the administrator.</translation>
    </message>
    <message>
        <source>This machine has no tag of its own, so it gives no numbers.</source>
        <translation>This machine has no tag of its own, so it gives no numbers.</translation>
    </message>
    <message>
        <source>The administrator writes tag = &quot;…&quot; under [machine] in its settings, a mark that no other machine has, and starts it again. Until then people take their numbers at the kiosk; searching works.</source>
        <translation>The administrator writes tag = &quot;…&quot; under [machine] in its settings, a mark that no other machine has, and starts it again. Until then people take their numbers at the kiosk; searching works.</translation>
    </message>
    <message>
        <source>Choose first what the person came for.</source>
        <translation>Choose first what the person came for.</translation>
    </message>
    <message>
        <source>Does the person have a right to priority?</source>
        <translation>Does the person have a right to priority?</translation>
    </message>
    <message>
        <source>Nobody has to answer. It only lets us call them sooner.</source>
        <translation>Nobody has to answer. It only lets us call them sooner.</translation>
    </message>
    <message>
        <source>Number %1 is given, slip code %2.</source>
        <translation>Number %1 is given, slip code %2.</translation>
    </message>
    <message>
        <source>The slip is being printed.</source>
        <translation>The slip is being printed.</translation>
    </message>
    <message>
        <source>This machine has no printer.</source>
        <translation>This machine has no printer.</translation>
    </message>
    <message>
        <source>You go and help.</source>
        <translation>You go and help.</translation>
    </message>
    <message>
        <source>The call for help is over.</source>
        <translation>The call for help is over.</translation>
    </message>
    <message>
        <source>The slip is printed.</source>
        <translation>The slip is printed.</translation>
    </message>
    <message>
        <source>The number is valid. Write number and code down for the person.</source>
        <translation>The number is valid. Write number and code down for the person.</translation>
    </message>
</context>
<context>
    <name>Helps</name>
    <message>
        <source>Calls for help</source>
        <translation>Calls for help</translation>
    </message>
    <message>
        <source>%1 goes, counter %2</source>
        <translation>%1 goes, counter %2</translation>
    </message>
    <message>
        <source>nobody goes yet</source>
        <translation>nobody goes yet</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>I go</source>
        <translation>I go</translation>
    </message>
    <message>
        <source>The help at %1 is done</source>
        <translation>The help at %1 is done</translation>
    </message>
    <message>
        <source>Go and help at %1</source>
        <translation>Go and help at %1</translation>
    </message>
</context>
<context>
    <name>IntakeRoom</name>
    <message>
        <source>Take in</source>
        <translation>Take in</translation>
    </message>
    <message>
        <source>Save the draft now</source>
        <translation>Save the draft now</translation>
    </message>
    <message>
        <source>Back to the desk, keep what was typed</source>
        <translation>Back to the desk, keep what was typed</translation>
    </message>
    <message>
        <source>What was typed stands; the card says something else.</source>
        <translation>What was typed stands; the card says something else.</translation>
    </message>
    <message>
        <source>Which procedure?</source>
        <translation>Which procedure?</translation>
    </message>
    <message>
        <source>Code %1</source>
        <translation>Code %1</translation>
    </message>
    <message>
        <source>Nothing is typed yet.</source>
        <translation>Nothing is typed yet.</translation>
    </message>
    <message>
        <source>The draft is on this machine&apos;s disk, %1.</source>
        <translation>The draft is on this machine&apos;s disk, %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) to correct; nothing typed is lost.</source>
        <translation>
            <numerusform>%n field to correct; nothing typed is lost.</numerusform>
            <numerusform>%n fields to correct; nothing typed is lost.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Jumps</name>
    <message>
        <source>Called out of order</source>
        <translation>Called out of order</translation>
    </message>
    <message>
        <source>Everybody was called in turn today.</source>
        <translation>Everybody was called in turn today.</translation>
    </message>
    <message>
        <source>counter %1</source>
        <translation>counter %1</translation>
    </message>
</context>
<context>
    <name>KeySheet</name>
    <message>
        <source>Keys on this screen</source>
        <translation>Keys on this screen</translation>
    </message>
    <message>
        <source>Save all keys as a card (A4)</source>
        <translation>Save all keys as a card (A4)</translation>
    </message>
    <message>
        <source>Five tips</source>
        <translation>Five tips</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Pale keys do nothing at this moment.</source>
        <translation>Pale keys do nothing at this moment.</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>Keys of Một Cửa</source>
        <translation>Keys of Một Cửa</translation>
    </message>
    <message>
        <source>%1 shows on the screen what can be pressed there.</source>
        <translation>%1 shows on the screen what can be pressed there.</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Version %1</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Everywhere</translation>
    </message>
    <message>
        <source>Colours and text size of this screen</source>
        <translation>Colours and text size</translation>
    </message>
    <message>
        <source>What waits to be sent</source>
        <translation>What waits to be sent</translation>
    </message>
    <message>
        <source>Larger text, smaller text</source>
        <translation>Larger text, smaller text</translation>
    </message>
    <message>
        <source>Say yes to a question</source>
        <translation>Say yes to a question</translation>
    </message>
    <message>
        <source>Save a form</source>
        <translation>Save a form</translation>
    </message>
    <message>
        <source>Take a choice by its number</source>
        <translation>Take a choice by its number</translation>
    </message>
    <message>
        <source>Take what was found by its number</source>
        <translation>Take what was found by its number</translation>
    </message>
    <message>
        <source>Go to another choice</source>
        <translation>Go to another choice</translation>
    </message>
    <message>
        <source>Go back, go on among the tips</source>
        <translation>Go back, go on among the tips</translation>
    </message>
    <message>
        <source>From the list of keys: save the card</source>
        <translation>In this list of keys: save the card</translation>
    </message>
    <message>
        <source>Close what lies on top; nothing typed is lost</source>
        <translation>Close what lies on top; nothing typed is lost</translation>
    </message>
    <message>
        <source>Show a password while it is typed</source>
        <translation>Show a password while it is typed</translation>
    </message>
    <message>
        <source>Questions, forms, choices</source>
        <translation>Questions, forms, choices</translation>
    </message>
</context>
<context>
    <name>KioskCode</name>
    <message>
        <source>The centre has no kiosk.</source>
        <translation>The centre has no kiosk.</translation>
    </message>
    <message>
        <source>Code for the service page: which kiosk?</source>
        <translation>Code for the service page: which kiosk?</translation>
    </message>
    <message>
        <source>Code for the service page of %1</source>
        <translation>Code for the service page of %1</translation>
    </message>
    <message>
        <source>At the kiosk: Call staff to help, For staff. It shows eight digits.</source>
        <translation>At the kiosk: Call staff to help, For staff. It shows eight digits.</translation>
    </message>
    <message>
        <source>Make the code</source>
        <translation>Make the code</translation>
    </message>
    <message>
        <source>It opens %1 once, within ten minutes.</source>
        <translation>It opens %1 once, within ten minutes.</translation>
    </message>
    <message>
        <source>Digits at the kiosk</source>
        <translation>Digits at the kiosk</translation>
    </message>
    <message>
        <source>Read this code out to whoever stands at the kiosk</source>
        <translation>Read this code out to whoever stands at the kiosk</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Done</translation>
    </message>
</context>
<context>
    <name>Labelled</name>
    <message>
        <source>Caps Lock is on</source>
        <translation>Caps Lock is on</translation>
    </message>
    <message>
        <source>Marked letters: switch Telex off</source>
        <translation>Marked letters: switch Telex off</translation>
    </message>
</context>
<context>
    <name>LockPage</name>
    <message>
        <source>Unlock</source>
        <translation>Unlock</translation>
    </message>
    <message>
        <source>Checking …</source>
        <translation>Checking …</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>Counter %1 is locked since %2. Nothing typed is lost.</source>
        <translation>Counter %1 is locked since %2. Nothing typed is lost.</translation>
    </message>
    <message>
        <source>PIN or password</source>
        <translation>PIN or password</translation>
    </message>
    <message>
        <source>Somebody else signs in</source>
        <translation>Somebody else signs in</translation>
    </message>
    <message>
        <source>Set PIN</source>
        <translation>Set PIN</translation>
    </message>
    <message>
        <source>Change password</source>
        <translation>Change password</translation>
    </message>
    <message>
        <source>End the shift</source>
        <translation>End the shift</translation>
    </message>
</context>
<context>
    <name>LookPanel</name>
    <message>
        <source>Light</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>High contrast</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>How this screen looks</source>
        <translation>How this screen looks</translation>
    </message>
    <message>
        <source>It changes at once; nothing you typed is lost.</source>
        <translation>It changes at once; nothing you typed is lost.</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Colours</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Text size</translation>
    </message>
    <message>
        <source>%1 and %2 change the text size on every screen, %3 opens this.</source>
        <translation>%1 and %2 change the text size on every screen, %3 opens this.</translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation>Chosen</translation>
    </message>
</context>
<context>
    <name>Machines</name>
    <message>
        <source>Machines</source>
        <translation>Machines</translation>
    </message>
    <message>
        <source>Line to the province</source>
        <translation>Line to the province</translation>
    </message>
    <message>
        <source>open</source>
        <translation>open</translation>
    </message>
    <message>
        <source>cut since %1</source>
        <translation>cut since %1</translation>
    </message>
</context>
<context>
    <name>Manned</name>
    <message>
        <source>Counter %1 is paused</source>
        <translation>Counter %1 is paused</translation>
    </message>
    <message>
        <source>Counter %1 is open</source>
        <translation>Counter %1 is open</translation>
    </message>
    <message>
        <source>Counter %1 is open since %2</source>
        <translation>Counter %1 is open since %2</translation>
    </message>
    <message>
        <source>Ready for the next person</source>
        <translation>Ready for the next person</translation>
    </message>
    <message>
        <source>Also open at machine %1: %2</source>
        <translation>Also open at machine %1: %2</translation>
    </message>
    <message>
        <source>since %1 · %2</source>
        <translation>since %1 · %2</translation>
    </message>
</context>
<context>
    <name>Menu</name>
    <message>
        <source>Leave as it is</source>
        <translation>Leave as it is</translation>
    </message>
</context>
<context>
    <name>Mover</name>
    <message>
        <source>Set %1 aside: why?</source>
        <translation>Set %1 aside: why?</translation>
    </message>
    <message>
        <source>The person keeps the number.</source>
        <translation>The person keeps the number.</translation>
    </message>
    <message>
        <source>Send %1 where?</source>
        <translation>Send %1 where?</translation>
    </message>
    <message>
        <source>When may %1 be called again?</source>
        <translation>When may %1 be called again?</translation>
    </message>
    <message>
        <source>The place in the queue is kept.</source>
        <translation>The place in the queue is kept.</translation>
    </message>
    <message>
        <source>Send %1 on: why?</source>
        <translation>Send %1 on: why?</translation>
    </message>
    <message>
        <source>When is it the turn of %1 there?</source>
        <translation>When is it the turn of %1 there?</translation>
    </message>
    <message>
        <source>%1 is set aside</source>
        <translation>%1 is set aside</translation>
    </message>
    <message>
        <source>%1 was sent on</source>
        <translation>%1 was sent on</translation>
    </message>
</context>
<context>
    <name>Moving</name>
    <message>
        <source>No priority any more</source>
        <translation>No priority any more</translation>
    </message>
    <message>
        <source>In %1 minutes</source>
        <translation>In %1 minutes</translation>
    </message>
    <message>
        <source>After the break, at %1</source>
        <translation>After the break, at %1</translation>
    </message>
    <message>
        <source>When the person is back: I call again</source>
        <translation>When the person is back: I call again</translation>
    </message>
    <message>
        <source>Only counter %1 (%2)</source>
        <translation>Only counter %1 (%2)</translation>
    </message>
    <message>
        <source>Only %1 (now at counter %2)</source>
        <translation>Only %1 (now at counter %2)</translation>
    </message>
    <message>
        <source>By the time of coming, as here</source>
        <translation>By the time of coming, as here</translation>
    </message>
    <message>
        <source>Behind everybody who waits there now</source>
        <translation>Behind everybody who waits there now</translation>
    </message>
</context>
<context>
    <name>NewsSheet</name>
    <message>
        <source>What was said</source>
        <translation>What was said since the shift began</translation>
    </message>
    <message>
        <source>Nothing was said yet since you signed in.</source>
        <translation>Nothing was said yet since you signed in.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>Outermost</name>
    <message>
        <source>Something went wrong in the program; what was typed is still here.</source>
        <translation>Something went wrong in the program; what was typed is still here.</translation>
    </message>
    <message>
        <source>Go on working. If it happens again, tell the technician this number: %1.</source>
        <translation>Go on working. If it happens again, tell the technician this number: %1.</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Print slip %1 again</source>
        <translation>Print slip %1 again</translation>
    </message>
    <message>
        <source>code %1</source>
        <translation>code %1</translation>
    </message>
    <message>
        <source>Number %1</source>
        <translation>Number %1</translation>
    </message>
    <message>
        <source>not at this moment</source>
        <translation>not at this moment</translation>
    </message>
    <message>
        <source>Counter %1</source>
        <translation>Counter %1</translation>
    </message>
    <message>
        <source>Nothing fits. Try fewer words.</source>
        <translation>Nothing fits. Try fewer words.</translation>
    </message>
    <message>
        <source>Find a number, dossier, person, procedure or command</source>
        <translation>Find a number, dossier, person, procedure or command</translation>
    </message>
    <message>
        <source>Number, dossier, person, procedure, command …</source>
        <translation>Number, dossier, person, procedure, command …</translation>
    </message>
    <message>
        <source>Accents are not needed</source>
        <translation>Accents are not needed</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>choose</translation>
    </message>
    <message>
        <source>open</source>
        <translation>open</translation>
    </message>
    <message>
        <source>open at once</source>
        <translation>open at once</translation>
    </message>
    <message>
        <source>close, keep the text</source>
        <translation>close, keep the text</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Command</translation>
    </message>
    <message>
        <source>Dossier</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Procedure</source>
        <translation>Procedure</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Area</translation>
    </message>
    <message>
        <source>Slip</source>
        <translation>Slip</translation>
    </message>
    <message>
        <source>Not possible at this moment: %1</source>
        <translation>Not possible at this moment: %1</translation>
    </message>
</context>
<context>
    <name>PapersPanel</name>
    <message>
        <source>Papers</source>
        <translation>Papers</translation>
    </message>
    <message>
        <source>Choose the procedure first; its papers are listed here.</source>
        <translation>Choose the procedure first; its papers are listed here.</translation>
    </message>
    <message>
        <source>%1 of %2 handed over</source>
        <translation>%1 of %2 handed over</translation>
    </message>
</context>
<context>
    <name>PasswordPage</name>
    <message>
        <source>Present password</source>
        <translation>Present password</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>New password</translation>
    </message>
    <message>
        <source>New password once more</source>
        <translation>New password once more</translation>
    </message>
    <message>
        <source>Save password</source>
        <translation>Save password</translation>
    </message>
    <message>
        <source>A password of your own</source>
        <translation>A password of your own</translation>
    </message>
    <message>
        <source>At least %1 signs: small and capital letters, digits and signs such as @ # ! ?.</source>
        <translation>At least %1 signs: small and capital letters, digits and signs such as @ # ! ?.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
</context>
<context>
    <name>People</name>
    <message>
        <source>Change quickly by PIN</source>
        <translation>Change quickly by PIN</translation>
    </message>
</context>
<context>
    <name>PersonPanel</name>
    <message>
        <source>Who hands it in</source>
        <translation>Who hands it in</translation>
    </message>
    <message>
        <source>Family, middle and given name</source>
        <translation>Family, middle and given name</translation>
    </message>
    <message>
        <source>Identity number</source>
        <translation>Identity number</translation>
    </message>
    <message>
        <source>12 digits or empty</source>
        <translation>12 digits or empty</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>Date of birth</translation>
    </message>
    <message>
        <source>15/08/1998</source>
        <translation>15/08/1998</translation>
    </message>
    <message>
        <source>Place of residence</source>
        <translation>Place of residence</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Telephone</translation>
    </message>
</context>
<context>
    <name>PinPage</name>
    <message>
        <source>Password</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>New PIN</source>
        <translation>New PIN</translation>
    </message>
    <message>
        <source>New PIN once more</source>
        <translation>New PIN once more</translation>
    </message>
    <message>
        <source>Save PIN</source>
        <translation>Save PIN</translation>
    </message>
    <message>
        <source>A PIN for quick changes</source>
        <translation>A PIN for quick changes</translation>
    </message>
    <message>
        <source>%1 digits. They unlock this counter, and let colleagues take turns at one machine.</source>
        <translation>%1 digits. They unlock this counter, and let colleagues take turns at one machine.</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Not now</translation>
    </message>
</context>
<context>
    <name>PrinterNews</name>
    <message>
        <source>%1: slips come out again</source>
        <translation>%1: slips come out again</translation>
    </message>
</context>
<context>
    <name>Printers</name>
    <message>
        <source>the printer does not answer</source>
        <translation>the printer does not answer</translation>
    </message>
    <message>
        <source>paper is jammed</source>
        <translation>paper is jammed</translation>
    </message>
    <message>
        <source>the printer&apos;s cover is open</source>
        <translation>the printer&apos;s cover is open</translation>
    </message>
    <message>
        <source>out of paper</source>
        <translation>out of paper</translation>
    </message>
    <message>
        <source>paper is running out</source>
        <translation>paper is running out</translation>
    </message>
    <message>
        <source>look at the new roll&apos;s test page</source>
        <translation>look at the new roll&apos;s test page</translation>
    </message>
</context>
<context>
    <name>PrintersPanel</name>
    <message>
        <source>Slip printers</source>
        <translation>Slip printers</translation>
    </message>
    <message>
        <source>slips come out</source>
        <translation>slips come out</translation>
    </message>
    <message>
        <source>does not tell how it stands</source>
        <translation>does not tell how it stands</translation>
    </message>
    <message>
        <source>about %1 m left</source>
        <translation>about %1 m left</translation>
    </message>
    <message>
        <source>new roll at %1, %2</source>
        <translation>new roll at %1, %2</translation>
    </message>
    <message>
        <source>Paper changed</source>
        <translation>Paper changed</translation>
    </message>
    <message>
        <source>%1: the paper was changed</source>
        <translation>%1: the paper was changed</translation>
    </message>
</context>
<context>
    <name>Procedure</name>
    <message>
        <source>Fee</source>
        <translation>Fee</translation>
    </message>
    <message>
        <source>As the rules say</source>
        <translation>As the rules say</translation>
    </message>
    <message>
        <source>How long</source>
        <translation>How long</translation>
    </message>
    <message>
        <source>Which counter</source>
        <translation>Which counter</translation>
    </message>
    <message>
        <source>What to bring</source>
        <translation>What to bring</translation>
    </message>
    <message>
        <source>No papers are published: ask the department.</source>
        <translation>No papers are published: ask the department.</translation>
    </message>
    <message>
        <source>If taken in now: %1</source>
        <translation>If taken in now: %1</translation>
    </message>
    <message>
        <source>Counter %1 (%2)</source>
        <translation>Counter %1 (%2)</translation>
    </message>
    <message>
        <source>Not done here</source>
        <translation>Not done here</translation>
    </message>
</context>
<context>
    <name>ProcedurePanel</name>
    <message>
        <source>As the national catalogue has it</source>
        <translation>As the national catalogue has it</translation>
    </message>
    <message>
        <source>This code was replaced by %1, which is not in these data yet.</source>
        <translation>This code was replaced by %1, which is not in these data yet.</translation>
    </message>
    <message>
        <source>nothing published</source>
        <translation>nothing published</translation>
    </message>
    <message>
        <source>no counter</source>
        <translation>no counter</translation>
    </message>
    <message>
        <source>none</source>
        <translation>none</translation>
    </message>
    <message>
        <source>Corrections of this centre</source>
        <translation>Corrections of this centre</translation>
    </message>
    <message>
        <source>Withdrawn by %1: %2</source>
        <translation>Withdrawn by %1: %2</translation>
    </message>
</context>
<context>
    <name>ProcedurePick</name>
    <message>
        <source>Procedure</source>
        <translation>Procedure</translation>
    </message>
    <message>
        <source>Type a few words; accents are not needed</source>
        <translation>Type a few words; accents are not needed</translation>
    </message>
    <message>
        <source>Procedures found</source>
        <translation>Procedures found</translation>
    </message>
    <message>
        <source>Nothing fits. Try other words.</source>
        <translation>Nothing fits. Try other words.</translation>
    </message>
</context>
<context>
    <name>ProcedureSheet</name>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Code %1</source>
        <translation>Code %1</translation>
    </message>
    <message>
        <source>Add words</source>
        <translation>Add words</translation>
    </message>
    <message>
        <source>Add what people call it</source>
        <translation>Add what people call it</translation>
    </message>
</context>
<context>
    <name>Queue</name>
    <message>
        <source>Code %1 · should be here</source>
        <translation>Code %1 · should be here</translation>
    </message>
    <message>
        <source>Code %1</source>
        <translation>Code %1</translation>
    </message>
    <message>
        <source>Absent since %1, called %2 time(s)</source>
        <translation>Absent since %1, called %2 times</translation>
    </message>
    <message>
        <source>Finished at %1, counter %2</source>
        <translation>Finished at %1, counter %2</translation>
    </message>
    <message>
        <source>Voided at %1: %2</source>
        <translation>Voided at %1: %2</translation>
    </message>
    <message>
        <source>Waiting %1</source>
        <translation>Waiting %1</translation>
    </message>
    <message>
        <source>slip not printed</source>
        <translation>slip not printed</translation>
    </message>
    <message>
        <source>till %1</source>
        <translation>till %1</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>since %1</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priority</translation>
    </message>
    <message>
        <source>Appointment</source>
        <translation>Appointment</translation>
    </message>
    <message>
        <source>Quick</source>
        <translation>Quick</translation>
    </message>
</context>
<context>
    <name>QueueList</name>
    <message>
        <source>People waiting</source>
        <translation>People waiting</translation>
    </message>
</context>
<context>
    <name>QueuePanel</name>
    <message>
        <source>Queue of counter %1</source>
        <translation>Queue of counter %1</translation>
    </message>
    <message>
        <source>Appointments …</source>
        <translation>Appointments …</translation>
    </message>
    <message>
        <source>Away %1</source>
        <translation>Away %1</translation>
    </message>
    <message>
        <source>Done %1</source>
        <translation>Done %1</translation>
    </message>
    <message>
        <source>Expected %1</source>
        <translation>Expected %1</translation>
    </message>
    <message>
        <source>Nobody is waiting for this counter.</source>
        <translation>Nobody is waiting for this counter.</translation>
    </message>
    <message>
        <source>Nobody is absent or set aside.</source>
        <translation>Nobody is absent or set aside.</translation>
    </message>
    <message>
        <source>Nobody is done yet today.</source>
        <translation>Nobody is done yet today.</translation>
    </message>
    <message>
        <source>Nobody is expected any more today.</source>
        <translation>Nobody is expected any more today.</translation>
    </message>
    <message>
        <source>Nothing is saved – only read</source>
        <translation>Nothing is saved – only read</translation>
    </message>
    <message>
        <source>came first</source>
        <translation>came first</translation>
    </message>
    <message>
        <source>A click or ↓ on a person: priority, send on, void.</source>
        <translation>A click or ↓ on a person: priority, send on, void.</translation>
    </message>
    <message>
        <source>Next is %1: %2, has waited %3.</source>
        <translation>Next is %1: %2, has waited %3.</translation>
    </message>
    <message>
        <source>Waiting %1</source>
        <translation>Waiting %1</translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · longest %2</source>
        <translation>%1 · longest %2</translation>
    </message>
</context>
<context>
    <name>RecoverPage</name>
    <message>
        <source>Sign-in name</source>
        <translation>Sign-in name</translation>
    </message>
    <message>
        <source>Recovery code, from the paper</source>
        <translation>Recovery code, from the paper</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>New password</translation>
    </message>
    <message>
        <source>New password once more</source>
        <translation>New password once more</translation>
    </message>
    <message>
        <source>Save password</source>
        <translation>Save password</translation>
    </message>
    <message>
        <source>Forgotten password</source>
        <translation>Forgotten password</translation>
    </message>
    <message>
        <source>Officers: ask the supervisor for a temporary password. Supervisors: use one of the recovery codes; no network is needed.</source>
        <translation>Officers: ask the supervisor for a temporary password. Supervisors: use one of the recovery codes; no network is needed.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
</context>
<context>
    <name>Reprinter</name>
    <message>
        <source>This machine has no slip printer. Write down for the person: number %1, slip code %2.</source>
        <translation>This machine has no slip printer. Write down for the person: number %1, slip code %2.</translation>
    </message>
    <message>
        <source>%1 is being printed …</source>
        <translation>%1 is being printed …</translation>
    </message>
    <message>
        <source>%1 is printed.</source>
        <translation>%1 is printed.</translation>
    </message>
    <message>
        <source>%1 is not printed: %2 Slip code %3.</source>
        <translation>%1 is not printed: %2 Slip code %3.</translation>
    </message>
    <message>
        <source>Slip %1, printed again: %2</source>
        <translation>Slip %1, printed again: %2</translation>
    </message>
</context>
<context>
    <name>Resume</name>
    <message>
        <source>Serving %1 since %2 – go on?</source>
        <translation>Serving %1 since %2 – go on?</translation>
    </message>
    <message>
        <source>Go on with %1</source>
        <translation>Go on with %1</translation>
    </message>
    <message>
        <source>Open the dossier half typed at %1</source>
        <translation>Open the dossier half typed at %1</translation>
    </message>
    <message numerus="yes">
        <source>%n more dossier(s) half typed.</source>
        <translation>
            <numerusform>%n more dossier half typed.</numerusform>
            <numerusform>%n more dossiers half typed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dossier(s) half typed, the last at %1</source>
        <translation>
            <numerusform>%n dossier half typed at %1</numerusform>
            <numerusform>%n dossiers half typed, the last at %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Open again</translation>
    </message>
    <message>
        <source>Throw away the last one</source>
        <translation>Throw away the last one</translation>
    </message>
    <message>
        <source>Throw away what was typed at %1?</source>
        <translation>Throw away what was typed at %1?</translation>
    </message>
    <message>
        <source>It is not taken in, and cannot be brought back.</source>
        <translation>It is not taken in, and cannot be brought back.</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>Throw away</translation>
    </message>
    <message>
        <source>Somebody is at the counter: what was typed opens in Intake when nobody is.</source>
        <translation>Somebody is at the counter: what was typed opens in Intake when nobody is.</translation>
    </message>
</context>
<context>
    <name>Room</name>
    <message>
        <source>Help</source>
        <translation>Help</translation>
    </message>
</context>
<context>
    <name>Runs</name>
    <message>
        <source>Numbers taken in a rush</source>
        <translation>Numbers taken in a rush</translation>
    </message>
    <message>
        <source>%1 · since %2</source>
        <translation>%1 · since %2</translation>
    </message>
    <message>
        <source>Void them</source>
        <translation>Void them</translation>
    </message>
    <message>
        <source>Void the numbers %1</source>
        <translation>Void the numbers %1</translation>
    </message>
    <message>
        <source>Whoever holds one of them all the same takes a new number. Statistics leave them out.</source>
        <translation>Whoever holds one of them all the same takes a new number. Statistics leave them out.</translation>
    </message>
</context>
<context>
    <name>SatisfactionToday</name>
    <message>
        <source>Ratings of visits</source>
        <translation>Ratings of visits</translation>
    </message>
    <message>
        <source>%1 of %2 finished visits were rated.</source>
        <translation>%1 of %2 finished visits were rated.</translation>
    </message>
    <message>
        <source>Results are shown from %1 ratings on.</source>
        <translation>Results are shown from %1 ratings on.</translation>
    </message>
    <message>
        <source>%1 % content</source>
        <translation>%1 % content</translation>
    </message>
    <message>
        <source>mean %1 of %2 points</source>
        <translation>mean %1 of %2 points</translation>
    </message>
</context>
<context>
    <name>SavingWords</name>
    <message>
        <source>Saving …</source>
        <translation>Saving …</translation>
    </message>
    <message>
        <source>Still saving the step before. Press again.</source>
        <translation>Still saving the step before. Press again.</translation>
    </message>
</context>
<context>
    <name>Scanners</name>
    <message>
        <source>The scanner is there again.</source>
        <translation>The scanner is there again.</translation>
    </message>
    <message>
        <source>No scanner at %1: look at its plug.</source>
        <translation>No scanner at %1: look at its plug.</translation>
    </message>
</context>
<context>
    <name>Scans</name>
    <message>
        <source>An identity card: open the intake first, then scan it.</source>
        <translation>An identity card: open the intake first, then scan it.</translation>
    </message>
    <message>
        <source>Nothing here has the code that was scanned.</source>
        <translation>Nothing here has the code that was scanned.</translation>
    </message>
</context>
<context>
    <name>SearchButton</name>
    <message>
        <source>Find a number, dossier, person, procedure, command …</source>
        <translation>Find a number, dossier, person, procedure, command …</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Find</translation>
    </message>
</context>
<context>
    <name>Sending</name>
    <message>
        <source>Sent</source>
        <translation>Sent</translation>
    </message>
    <message>
        <source>To be sent</source>
        <translation>To be sent</translation>
    </message>
    <message>
        <source>Temporary code</source>
        <translation>Temporary code</translation>
    </message>
    <message>
        <source>Temporary code %1 → official code %2</source>
        <translation>Temporary code %1 → official code %2</translation>
    </message>
</context>
<context>
    <name>Services</name>
    <message>
        <source>Collect a result</source>
        <translation>Collect a result</translation>
    </message>
    <message>
        <source>Bring more papers</source>
        <translation>Bring more papers</translation>
    </message>
    <message>
        <source>Pay a fee</source>
        <translation>Pay a fee</translation>
    </message>
    <message>
        <source>Ask something</source>
        <translation>Ask something</translation>
    </message>
</context>
<context>
    <name>Sheets</name>
    <message>
        <source>The card is saved: %1</source>
        <translation>The card is saved: %1</translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message>
        <source>Today, counter %1</source>
        <translation>Today, counter %1</translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message>
        <source>Absent, set aside</source>
        <translation>Absent, set aside</translation>
    </message>
    <message>
        <source>Nobody is absent or set aside.</source>
        <translation>Nobody is absent or set aside.</translation>
    </message>
    <message>
        <source>Served</source>
        <translation>Served</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>Call again</source>
        <translation>Call again</translation>
    </message>
    <message>
        <source>Call %1 again</source>
        <translation>Call %1 again</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>since %1</translation>
    </message>
    <message>
        <source>till %1</source>
        <translation>till %1</translation>
    </message>
    <message numerus="yes">
        <source>%n call(s)</source>
        <translation>
            <numerusform>%n call</numerusform>
            <numerusform>%n calls</numerusform>
        </translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Set aside</translation>
    </message>
</context>
<context>
    <name>SignIn</name>
    <message>
        <source>Demonstration: %1</source>
        <translation>Demonstration: %1</translation>
    </message>
    <message>
        <source>Password %1, PIN %2</source>
        <translation>Password %1, PIN %2</translation>
    </message>
    <message>
        <source>The password is saved. %1 recovery code(s) are left: print new ones when they run out.</source>
        <translation>The password is saved. %1 recovery code(s) are left: print new ones when they run out.</translation>
    </message>
</context>
<context>
    <name>Sitter</name>
    <message>
        <source>Pause counter %1: why?</source>
        <translation>Pause counter %1: why?</translation>
    </message>
    <message>
        <source>Nobody is called meanwhile; whoever waits keeps the place.</source>
        <translation>Nobody is called meanwhile; whoever waits keeps the place.</translation>
    </message>
</context>
<context>
    <name>SlipField</name>
    <message>
        <source>Slip in hand</source>
        <translation>Slip in hand</translation>
    </message>
    <message>
        <source>Code on the slip (%1)</source>
        <translation>Code on the slip (%1)</translation>
    </message>
    <message>
        <source>Code on the slip</source>
        <translation>Code on the slip</translation>
    </message>
    <message>
        <source>4 characters or the QR</source>
        <translation>4 characters or the QR</translation>
    </message>
</context>
<context>
    <name>SlipSheet</name>
    <message>
        <source>Print</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>Leave as it is</translation>
    </message>
</context>
<context>
    <name>Standing</name>
    <message>
        <source>Waiting for %1</source>
        <translation>Waiting for %1</translation>
    </message>
    <message>
        <source>Set aside since %2</source>
        <translation>Set aside since %2</translation>
    </message>
    <message>
        <source>Called to counter %1</source>
        <translation>Called to counter %1</translation>
    </message>
    <message>
        <source>Served at counter %1</source>
        <translation>Served at counter %1</translation>
    </message>
    <message>
        <source>Absent since %2</source>
        <translation>Absent since %2</translation>
    </message>
    <message>
        <source>Finished at counter %1 at %2</source>
        <translation>Finished at counter %1 at %2</translation>
    </message>
    <message>
        <source>Void since %2</source>
        <translation>Void since %2</translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>Received</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>In progress</translation>
    </message>
    <message>
        <source>Waiting for papers</source>
        <translation>Waiting for papers</translation>
    </message>
    <message>
        <source>Result ready</source>
        <translation>Result ready</translation>
    </message>
    <message>
        <source>Handed back</source>
        <translation>Handed back</translation>
    </message>
</context>
<context>
    <name>StatusStrip</name>
    <message>
        <source>Shows what waits (%1)</source>
        <translation>Shows what waits (%1)</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Text size</translation>
    </message>
    <message>
        <source>Colours and text size</source>
        <translation>Colours and text size</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Version %1</translation>
    </message>
    <message>
        <source>No printer of slips</source>
        <translation>No printer</translation>
    </message>
    <message>
        <source>Look at the printer</source>
        <translation>Look at the printer</translation>
    </message>
    <message>
        <source>Scanner not used yet</source>
        <translation>Nothing scanned yet</translation>
    </message>
    <message>
        <source>No scanner at its port</source>
        <translation>No scanner at its port</translation>
    </message>
    <message>
        <source>Printer is ready</source>
        <translation>Printer is ready</translation>
    </message>
    <message>
        <source>Scanner is ready</source>
        <translation>Scanner is ready</translation>
    </message>
    <message>
        <source>Not the right server. Stop typing. Tell the administrator.</source>
        <translation>Not the right server. Stop typing. Tell the administrator.</translation>
    </message>
    <message>
        <source>This machine was revoked. Nothing is sent any more. Tell the administrator.</source>
        <translation>This machine was revoked. Nothing is sent any more. Tell the administrator.</translation>
    </message>
    <message>
        <source>The network wants a Wi-Fi sign-in – work as usual</source>
        <translation>The network wants a Wi-Fi sign-in – work as usual</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>Online</translation>
    </message>
    <message>
        <source>Offline since %1 – work as usual</source>
        <translation>Offline since %1 – work as usual</translation>
    </message>
    <message>
        <source>The network wants a Wi-Fi sign-in</source>
        <translation>The network wants a Wi-Fi sign-in</translation>
    </message>
    <message>
        <source>Offline since %1</source>
        <translation>Offline since %1</translation>
    </message>
    <message>
        <source>Everything is sent</source>
        <translation>Everything is sent</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) to send</source>
        <translation>
            <numerusform>%n item to send</numerusform>
            <numerusform>%n items to send</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · oldest %2</source>
        <translation>%1 · oldest %2</translation>
    </message>
</context>
<context>
    <name>StrandedPeople</name>
    <message>
        <source>Sent on and not called</source>
        <translation>Sent on and not called</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>since %1</translation>
    </message>
    <message>
        <source>Every counter for this business may call now.</source>
        <translation>Every counter for this business may call now.</translation>
    </message>
</context>
<context>
    <name>SupervisorRoom</name>
    <message>
        <source>The hall now</source>
        <translation>The hall now</translation>
    </message>
    <message>
        <source>Counters</source>
        <translation>Counters</translation>
    </message>
    <message>
        <source>Look a number up</source>
        <translation>Look a number up</translation>
    </message>
    <message>
        <source>Looks at dossiers</source>
        <translation>Looks at dossiers</translation>
    </message>
    <message>
        <source>Code for a kiosk</source>
        <translation>Kiosk code</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Read again</translation>
    </message>
    <message>
        <source>%1 · figures as of %2</source>
        <translation>%1 · figures as of %2</translation>
    </message>
    <message>
        <source>Nobody has been called today.</source>
        <translation>Nobody has been called today.</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>Wait (median)</source>
        <translation>Wait (median)</translation>
    </message>
    <message>
        <source>At counters</source>
        <translation>At counters</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Finished</translation>
    </message>
    <message>
        <source>Did not come</source>
        <translation>Did not come</translation>
    </message>
    <message>
        <source>Ask for help</source>
        <translation>Ask for help</translation>
    </message>
    <message>
        <source>Number, as A045 (%1)</source>
        <translation>Number, as A045 (%1)</translation>
    </message>
    <message>
        <source>Minutes waited</source>
        <translation>Minutes waited</translation>
    </message>
    <message>
        <source>9 of 10</source>
        <translation>9 of 10</translation>
    </message>
    <message>
        <source>Waiting, by business</source>
        <translation>Waiting, by business</translation>
    </message>
    <message>
        <source>median</source>
        <translation>median</translation>
    </message>
    <message>
        <source>people · longest in minutes</source>
        <translation>people · longest in minutes</translation>
    </message>
    <message>
        <source>No number %1 was given today.</source>
        <translation>No number %1 was given today.</translation>
    </message>
    <message>
        <source>You go and help.</source>
        <translation>You go and help.</translation>
    </message>
    <message>
        <source>The kiosk counts its paper anew.</source>
        <translation>The kiosk counts its paper anew.</translation>
    </message>
    <message>
        <source>The call for help is over.</source>
        <translation>The call for help is over.</translation>
    </message>
</context>
<context>
    <name>SwitchPage</name>
    <message>
        <source>Start work</source>
        <translation>Start work</translation>
    </message>
    <message>
        <source>Checking …</source>
        <translation>Checking …</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Use the password</source>
        <translation>Use the password</translation>
    </message>
    <message>
        <source>Counter %1</source>
        <translation>Counter %1</translation>
    </message>
</context>
<context>
    <name>TicketMenu</name>
    <message>
        <source>This number is not on this machine.</source>
        <translation>This number is not on this machine.</translation>
    </message>
    <message>
        <source>What is to be done with %1?</source>
        <translation>What is to be done with %1?</translation>
    </message>
    <message>
        <source>Call %1 out of order: why?</source>
        <translation>Call %1 out of order: why?</translation>
    </message>
    <message>
        <source>Void %1: why?</source>
        <translation>Void %1: why?</translation>
    </message>
    <message>
        <source>Take %1 from its counter: why?</source>
        <translation>Take %1 from its counter: why?</translation>
    </message>
    <message>
        <source>Reopen %1: why?</source>
        <translation>Reopen %1: why?</translation>
    </message>
    <message>
        <source>Call to counter %1 now: next by the rules</source>
        <translation>Call to counter %1 now: next by the rules</translation>
    </message>
    <message>
        <source>Call again to counter %1</source>
        <translation>Call again to counter %1</translation>
    </message>
    <message>
        <source>Call before others, with a reason</source>
        <translation>Call before others, with a reason</translation>
    </message>
    <message>
        <source>Let the person wait in the queue again</source>
        <translation>Let the person wait in the queue again</translation>
    </message>
    <message>
        <source>Send to another counter or business</source>
        <translation>Send to another counter or business</translation>
    </message>
    <message>
        <source>Set aside, to come back later</source>
        <translation>Set aside, to come back later</translation>
    </message>
    <message>
        <source>Come on another day: an appointment</source>
        <translation>Come on another day: an appointment</translation>
    </message>
    <message>
        <source>Void this number</source>
        <translation>Void this number</translation>
    </message>
    <message>
        <source>Print the slip again</source>
        <translation>Print the slip again</translation>
    </message>
    <message>
        <source>Reopen: the person waits again</source>
        <translation>Reopen: the person waits again</translation>
    </message>
    <message>
        <source>Take from counter %1: the person waits again</source>
        <translation>Take from counter %1: the person waits again</translation>
    </message>
    <message>
        <source>Give priority</source>
        <translation>Give priority</translation>
    </message>
    <message>
        <source>Change the priority (now: %1)</source>
        <translation>Change the priority (now: %1)</translation>
    </message>
    <message>
        <source>%1 is at counter %2: only that counter goes on.</source>
        <translation>%1 is at counter %2: only that counter goes on.</translation>
    </message>
    <message>
        <source>Only the class is kept. Nobody has to show why in front of the others.</source>
        <translation>Only the class is kept. Nobody has to show why in front of the others.</translation>
    </message>
    <message>
        <source>Which priority has %1?</source>
        <translation>Which priority has %1?</translation>
    </message>
    <message>
        <source>Called %1</source>
        <translation>Called %1</translation>
    </message>
    <message>
        <source>Called %1 again</source>
        <translation>Called %1 again</translation>
    </message>
    <message>
        <source>%1 waits again</source>
        <translation>%1 waits again</translation>
    </message>
    <message>
        <source>%1 has priority now</source>
        <translation>%1 has priority now</translation>
    </message>
    <message>
        <source>%1 waits without priority now</source>
        <translation>%1 waits without priority now</translation>
    </message>
    <message>
        <source>Void %1?</source>
        <translation>Void %1?</translation>
    </message>
    <message>
        <source>The number is not called any more, and its slip counts no more. It can be reopened today.</source>
        <translation>The number is not called any more, and its slip counts no more. It can be reopened today.</translation>
    </message>
    <message>
        <source>%1 is void</source>
        <translation>%1 is void</translation>
    </message>
    <message>
        <source>%1 is free again and waits</source>
        <translation>%1 is free again and waits</translation>
    </message>
    <message>
        <source>%1 is open again and waits</source>
        <translation>%1 is open again and waits</translation>
    </message>
</context>
<context>
    <name>Tidings</name>
    <message>
        <source>This machine runs version %1, the server version %2.</source>
        <translation>This machine runs version %1, the server version %2.</translation>
    </message>
    <message>
        <source>The software needs an update: tell the administrator. Work goes on as usual.</source>
        <translation>The software needs an update: tell the administrator. Work goes on as usual.</translation>
    </message>
    <message>
        <source>This machine was revoked: what is recorded here reaches nobody.</source>
        <translation>This machine was revoked: what is recorded here reaches nobody.</translation>
    </message>
    <message>
        <source>Record nothing more here; go on at another counter and tell the administrator.</source>
        <translation>Record nothing more here; go on at another counter and tell the administrator.</translation>
    </message>
</context>
<context>
    <name>TipCard</name>
    <message>
        <source>Skip</source>
        <translation>Skip</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Next</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Counter %1</source>
        <translation>Counter %1</translation>
    </message>
    <message>
        <source>paused since %1</source>
        <translation>paused since %1</translation>
    </message>
    <message>
        <source>open since %1</source>
        <translation>open since %1</translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>Tip %1 of %2</source>
        <translation>Tip %1 of %2</translation>
    </message>
    <message>
        <source>Calls the next person to your counter; if you slip, %1 takes it back.</source>
        <translation>Calls the next person to your counter; if you slip, %1 takes it back.</translation>
    </message>
    <message>
        <source>Type what somebody has come for, accents not needed: this key gives the number.</source>
        <translation>Type what somebody has come for, accents not needed: this key gives the number.</translation>
    </message>
    <message>
        <source>Finds anything: numbers, dossiers, people, procedures, what a key does.</source>
        <translation>Finds anything: numbers, dossiers, people, procedures, commands.</translation>
    </message>
    <message>
        <source>Shows all keys; those that do something at this moment always stand in this line.</source>
        <translation>Shows all keys; those that work at this moment always stand in this line.</translation>
    </message>
    <message>
        <source>Shows what waits to be sent; without a network you work on as usual.</source>
        <translation>Shows what waits to be sent; without a network you work on as usual.</translation>
    </message>
    <message>
        <source>Changes colours and text size; this machine remembers it for you.</source>
        <translation>Changes colours and text size; this machine remembers them for you.</translation>
    </message>
    <message>
        <source>Shows once more what was said in the line above the keys.</source>
        <translation>Shows once more what was said in the line above the keys.</translation>
    </message>
    <message>
        <source>Opens another area: Alt and the digit in its corner.</source>
        <translation>Opens another area: hold Alt and press the digit in its corner.</translation>
    </message>
</context>
<context>
    <name>Training</name>
    <message>
        <source>Training: nothing here is real, nothing is sent or printed.</source>
        <translation>Training: nothing here is real, nothing is sent or printed.</translation>
    </message>
    <message>
        <source>Training – %1</source>
        <translation>Training – %1</translation>
    </message>
    <message>
        <source>The training mode does not start.</source>
        <translation>The training mode does not start.</translation>
    </message>
    <message>
        <source>Tell the technician.</source>
        <translation>Tell the technician.</translation>
    </message>
</context>
<context>
    <name>Unsent</name>
    <message>
        <source>Another machine answers in the server&apos;s place.</source>
        <translation>Another machine answers in the server&apos;s place.</translation>
    </message>
    <message>
        <source>Tell the administrator.</source>
        <translation>Tell the administrator.</translation>
    </message>
    <message>
        <source>This machine was revoked.</source>
        <translation>This machine was revoked.</translation>
    </message>
    <message>
        <source>No server has answered yet.</source>
        <translation>No server has answered yet.</translation>
    </message>
    <message>
        <source>A server answered last at %1.</source>
        <translation>A server answered last at %1.</translation>
    </message>
    <message>
        <source>The line has been down since %1.</source>
        <translation>The line has been down since %1.</translation>
    </message>
    <message>
        <source>Nothing is lost: it is sent by itself when the line is back.</source>
        <translation>Nothing is lost: it is sent by itself when the line is back.</translation>
    </message>
    <message>
        <source>Everything is sent.</source>
        <translation>Everything is sent.</translation>
    </message>
    <message>
        <source>A server answers: it is being sent.</source>
        <translation>A server answers: it is being sent.</translation>
    </message>
    <message>
        <source>No server answers. It is tried again each minute.</source>
        <translation>No server answers. It is tried again by itself.</translation>
    </message>
    <message>
        <source>oldest %1</source>
        <translation>oldest %1</translation>
    </message>
    <message>
        <source>Numbers: given, called, finished</source>
        <translation>Numbers: given, called, finished</translation>
    </message>
    <message>
        <source>Dossiers</source>
        <translation>Dossiers</translation>
    </message>
    <message>
        <source>Appointments</source>
        <translation>Appointments</translation>
    </message>
    <message>
        <source>Calls for help</source>
        <translation>Calls for help</translation>
    </message>
    <message>
        <source>Printers of kiosks</source>
        <translation>Printers of kiosks</translation>
    </message>
    <message>
        <source>Counters opened, paused, closed</source>
        <translation>Counters opened, paused, closed</translation>
    </message>
    <message>
        <source>Shifts begun, locked, ended</source>
        <translation>Shifts begun, locked, ended</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Accounts</translation>
    </message>
    <message>
        <source>Codes of dossiers</source>
        <translation>Codes of dossiers</translation>
    </message>
    <message>
        <source>Other things</source>
        <translation>Other things</translation>
    </message>
</context>
<context>
    <name>UnsentSheet</name>
    <message>
        <source>To be sent</source>
        <translation>To be sent</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>Send now</translation>
    </message>
    <message>
        <source>Everything is sent.</source>
        <translation>Everything is sent.</translation>
    </message>
    <message>
        <source>Asking the servers …</source>
        <translation>Asking the servers …</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
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
        <translation>Copy to USB…</translation>
    </message>
    <message>
        <source>Read from USB…</source>
        <translation>Read from USB…</translation>
    </message>
    <message>
        <source>Copy to USB</source>
        <translation>Copy to USB</translation>
    </message>
    <message>
        <source>Read from USB</source>
        <translation>Read from USB</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Folder</translation>
    </message>
    <message>
        <source>File name</source>
        <translation>File name</translation>
    </message>
    <message>
        <source>Kind of file</source>
        <translation>Kind of file</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Choose</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>Leave as it is</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) copied for %1. Take the stick there.</source>
        <translation>
            <numerusform>%n item copied for %1. Take the stick there.</numerusform>
            <numerusform>%n items copied for %1. Take the stick there.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 has answered; %n new item(s).</source>
        <translation>
            <numerusform>%1 has answered; %n new item.</numerusform>
            <numerusform>%1 has answered; %n new items.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new item(s) from %1. Take the stick back there.</source>
        <translation>
            <numerusform>%n new item from %1. Take the stick back there.</numerusform>
            <numerusform>%n new items from %1. Take the stick back there.</numerusform>
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
        <translation>Looks at dossiers without a reason</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>%1 looks today, %2 of them without a person at the counter and without work on the dossier.</source>
        <translation>%1 looks today, %2 of them without a person at the counter and without work on the dossier.</translation>
    </message>
    <message>
        <source>One person at the counter explains %1 dossiers.</source>
        <translation>One person at the counter explains %1 dossiers.</translation>
    </message>
    <message>
        <source>Every look today had a person at the counter, or work on the dossier.</source>
        <translation>Every look today had a person at the counter, or work on the dossier.</translation>
    </message>
    <message>
        <source>%1 looks</source>
        <translation>%1 looks</translation>
    </message>
    <message>
        <source>counter %1</source>
        <translation>counter %1</translation>
    </message>
    <message>
        <source>with number %1 at the counter</source>
        <translation>with number %1 at the counter</translation>
    </message>
</context>
<context>
    <name>Why</name>
    <message>
        <source>Matches “%1” (%2)</source>
        <translation>Matches “%1” (%2)</translation>
    </message>
    <message>
        <source>Matches “%1” → “%3” (%2)</source>
        <translation>Matches “%1” → “%3” (%2)</translation>
    </message>
    <message>
        <source>“%1” read as “%2”</source>
        <translation>“%1” read as “%2”</translation>
    </message>
    <message>
        <source>also in %1</source>
        <translation>also in %1</translation>
    </message>
    <message>
        <source>many people ask for it</source>
        <translation>many people ask for it</translation>
    </message>
    <message>
        <source>everyday name</source>
        <translation>everyday name</translation>
    </message>
    <message>
        <source>what people say</source>
        <translation>people&apos;s words</translation>
    </message>
    <message>
        <source>added here</source>
        <translation>added here</translation>
    </message>
    <message>
        <source>official name</source>
        <translation>official name</translation>
    </message>
    <message>
        <source>field</source>
        <translation>field</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>language</source>
        <translation>en</translation>
    </message>
    <message>
        <source>Kiosk %1</source>
        <translation>Kiosk %1</translation>
    </message>
    <message>
        <source>Board %1</source>
        <translation>Board %1</translation>
    </message>
    <message>
        <source>Counter PC %1</source>
        <translation>Counter PC %1</translation>
    </message>
    <message>
        <source>Hub %1</source>
        <translation>Hub %1</translation>
    </message>
    <message>
        <source>Province&apos;s server</source>
        <translation>Province&apos;s server</translation>
    </message>
    <message>
        <source>Machine %1</source>
        <translation>Machine %1</translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody is waiting.</source>
        <translation>Nobody is waiting.</translation>
    </message>
    <message>
        <source>longest %1 min, %2</source>
        <translation>longest %1 min, %2</translation>
    </message>
    <message>
        <source>Nobody has been called today.</source>
        <translation>Nobody has been called today.</translation>
    </message>
    <message>
        <source>nine of ten within %1</source>
        <translation>nine of ten within %1</translation>
    </message>
    <message numerus="yes">
        <source>of %n number(s) given today</source>
        <translation>
            <numerusform>of %n number given today</numerusform>
            <numerusform>of %n numbers given today</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n set aside</source>
        <translation>
            <numerusform>%n set aside</numerusform>
            <numerusform>%n set aside</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n void</source>
        <translation>
            <numerusform>%n void</numerusform>
            <numerusform>%n void</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody asks for help.</source>
        <translation>Nobody asks for help.</translation>
    </message>
    <message>
        <source>%1 since %2</source>
        <translation>%1 since %2</translation>
    </message>
    <message numerus="yes">
        <source>%n on the way</source>
        <translation>
            <numerusform>%n on the way</numerusform>
            <numerusform>%n on the way</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody on the way</source>
        <translation>Nobody on the way</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>past %n people</source>
        <translation>
            <numerusform>past %n person</numerusform>
            <numerusform>past %n people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Worklist</name>
    <message>
        <source>machine %1</source>
        <translation>machine %1</translation>
    </message>
</context>
<context>
    <name>WorklistRoom</name>
    <message>
        <source>To decide</source>
        <translation>To decide</translation>
    </message>
    <message>
        <source>All machines agree, and everything that was written could be used.</source>
        <translation>All machines agree, and everything that was written could be used.</translation>
    </message>
    <message>
        <source>Nothing waits for a decision.</source>
        <translation>Nothing waits for a decision.</translation>
    </message>
    <message>
        <source>Show the dossier</source>
        <translation>Show the dossier</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Correct</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Send again</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Discard</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Read again</translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep value %1</source>
        <translation>Keep value %1</translation>
    </message>
    <message>
        <source>That number counts; the others are void.</source>
        <translation>That number counts; the others are void.</translation>
    </message>
    <message>
        <source>%1: %2 stands for %3.</source>
        <translation>%1: %2 stands for %3.</translation>
    </message>
    <message>
        <source>Sent again; it counts as if it had been right at once.</source>
        <translation>Sent again; it counts as if it had been right at once.</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) to correct; nothing typed is lost.</source>
        <translation>
            <numerusform>%n field to correct; nothing typed is lost.</numerusform>
            <numerusform>%n fields to correct; nothing typed is lost.</numerusform>
        </translation>
    </message>
    <message>
        <source>Discard this entry?</source>
        <translation>Discard this entry?</translation>
    </message>
    <message>
        <source>It leaves the list on every machine. What was written stays, with your name and the reason.</source>
        <translation>It leaves the list on every machine. What was written stays, with your name and the reason.</translation>
    </message>
    <message>
        <source>Why is nothing to be done? Name nobody.</source>
        <translation>Why is nothing to be done? Name nobody.</translation>
    </message>
    <message>
        <source>Discarded, with the reason.</source>
        <translation>Discarded, with the reason.</translation>
    </message>
</context>
<context>
    <name>Workplace</name>
    <message>
        <source>Desk</source>
        <translation>Desk</translation>
    </message>
    <message>
        <source>Intake</source>
        <translation>Intake</translation>
    </message>
    <message>
        <source>Dossiers</source>
        <translation>Dossiers</translation>
    </message>
    <message>
        <source>To decide</source>
        <translation>To decide</translation>
    </message>
    <message>
        <source>Lobby desk</source>
        <translation>Lobby desk</translation>
    </message>
    <message>
        <source>The hall</source>
        <translation>The hall</translation>
    </message>
    <message>
        <source>Catalogue</source>
        <translation>Catalogue</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Accounts</translation>
    </message>
    <message>
        <source>Find anything</source>
        <translation>Find anything</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>What was said</translation>
    </message>
    <message>
        <source>Five tips to begin with</source>
        <translation>Five tips to begin with</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Lock</translation>
    </message>
    <message>
        <source>Help at a kiosk</source>
        <translation>Help at a kiosk</translation>
    </message>
    <message>
        <source>Taken in: %1</source>
        <translation>Taken in: %1</translation>
    </message>
</context>
<context>
    <name>_Counts</name>
    <message>
        <source>Number not published</source>
        <translation>Number not published</translation>
    </message>
    <message numerus="yes">
        <source>%n original(s)</source>
        <translation>
            <numerusform>%n original</numerusform>
            <numerusform>%n originals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n copies</source>
        <translation>
            <numerusform>%n copy</numerusform>
            <numerusform>%n copies</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_DeadlineWords</name>
    <message>
        <source>Today, before %1</source>
        <translation>Today, before %1</translation>
    </message>
    <message>
        <source>Paused, waiting for papers</source>
        <translation>Paused, waiting for papers</translation>
    </message>
    <message>
        <source>On time</source>
        <translation>On time</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>No limit</translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s) left</source>
        <translation>
            <numerusform>%n working day left</numerusform>
            <numerusform>%n working days left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s) late</source>
        <translation>
            <numerusform>%n working day late</numerusform>
            <numerusform>%n working days late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Done %n day(s) early</source>
        <translation>
            <numerusform>Done %n day early</numerusform>
            <numerusform>Done %n days early</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Done %n day(s) late</source>
        <translation>
            <numerusform>Done %n day late</numerusform>
            <numerusform>Done %n days late</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Eye</name>
    <message>
        <source>Show what is typed (%1)</source>
        <translation>Show what is typed (%1)</translation>
    </message>
</context>
<context>
    <name>_Seconds</name>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Spans</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n h</numerusform>
            <numerusform>%n h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Tab</name>
    <message numerus="yes">
        <source>%1, %n waiting</source>
        <translation>
            <numerusform>%1, %n waiting</numerusform>
            <numerusform>%1, %n waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Twice</name>
    <message>
        <source>Saving …</source>
        <translation>Saving …</translation>
    </message>
    <message>
        <source>The two lines differ. Type the new one twice.</source>
        <translation>The two lines differ. Type the new one twice.</translation>
    </message>
</context>
</TS>
