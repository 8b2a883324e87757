pragma ComponentBehavior: Bound
import QtQuick
import Motcua

// The questions that may stand above a page, one at a time.
Item {
    id: questions

    required property var kiosk
    required property int bottomGap

    anchors.fill: parent

    component Question: QuestionCard {
        anchors.fill: parent
        visible: questions.kiosk.question === name
        bottomGap: questions.bottomGap
        cardWidth: Math.min(Theme.px(Theme.upright ? 1002 : 1440), questions.width - 2 * Theme.marginPx)
    }

    Question {
        name: "idle"
        icon: "clock"
        title: qsTr("Do you need more time?")
        text: qsTr("Without a touch, what you chose is cleared in %n seconds. A number that you took stays valid.", "", questions.kiosk.answerSeconds)
        keepText: qsTr("Yes, go on")
        clearText: qsTr("I am done, clear all")
        onKeep: questions.kiosk.keepGoing()
        onClear: questions.kiosk.clearAll()
    }

    Question {
        name: "slip"
        icon: "printer"
        title: qsTr("Do you have your slip?")
        text: qsTr("The printer does not say whether it came out. Your number is valid either way.")
        keepText: qsTr("Yes, I have it")
        clearText: qsTr("No slip came out")
        onKeep: questions.kiosk.answerSlip(true)
        onClear: questions.kiosk.answerSlip(false)
    }

    Question {
        name: "roll"
        icon: "printer"
        title: qsTr("New paper: are there letters on the test page?")
        text: qsTr("An empty page means that the roll is upside down. Turn it over, then touch No to try again.")
        keepText: qsTr("Yes, I can read it")
        clearText: qsTr("No, it is empty")
        onKeep: questions.kiosk.answerRoll(true)
        onClear: questions.kiosk.answerRoll(false)
    }

    Question {
        name: "restart"
        icon: "rotate-ccw"
        title: qsTr("Start again from the beginning?")
        text: qsTr("What you chose is cleared. A number that you took stays valid.")
        keepText: qsTr("No, go on")
        clearText: qsTr("Yes, start again")
        onKeep: questions.kiosk.keepGoing()
        onClear: questions.kiosk.clearAll()
    }
}
