import QtQuick
import Motcua

// Nobody is being called: what to do meanwhile, and when the centre works.
Item {
    id: quiet

    required property var board

    Icon {
        id: door

        anchors.right: parent.right
        anchors.rightMargin: Theme.px(90)
        anchors.verticalCenter: parent.verticalCenter
        name: "mark"
        sizePx: Theme.px(330)
        tone: Theme.board.panelNext
        visible: quiet.width > 2.4 * quiet.height
    }

    Column {
        anchors.left: parent.left
        anchors.leftMargin: Theme.px(64)
        anchors.right: parent.right
        anchors.rightMargin: Theme.px(door.visible ? 480 : 64)
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.px(14)

        BoardText {
            font.weight: Font.Bold
            objectName: "board.quiet"
            sizePx: Theme.px(100)
            text: quiet.board.closed ? qsTr("The centre is closed now") : quiet.board.calledBefore ? qsTr("Please wait for your number") : qsTr("No number has been called yet")
            width: parent.width
            wrapMode: Text.WordWrap
        }

        BoardText {
            color: Theme.indigoInkSoft
            sizePx: Theme.px(46)
            text: quiet.board.beside("Quiet", quiet.board.closed ? "The centre is closed now" : quiet.board.calledBefore ? "Please wait for your number" : "No number has been called yet")
            width: parent.width
        }

        Item { height: Theme.px(30); width: 1 }

        BoardText {
            font.weight: Font.Bold
            objectName: "board.reopens"
            sizePx: Theme.px(60)
            text: qsTr("It opens again at %1:%2 on %3").arg(quiet.board.reopens.hour).arg(quiet.board.reopens.minute).arg(quiet.board.reopens.day)
            visible: quiet.board.reopens.day !== ""
            width: parent.width
            wrapMode: Text.WordWrap
        }

        BoardText {
            font.weight: Font.Medium
            objectName: "board.hours"
            sizePx: Theme.px(50)
            text: qsTr("Opening hours: %1").arg(quiet.board.hours)
            width: parent.width
            wrapMode: Text.WordWrap
        }
    }
}
