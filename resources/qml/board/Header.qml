import QtQuick
import Motcua

// Whose hall this is, how the line stands, and the time.
Rectangle {
    id: header

    required property var board
    required property bool portrait

    color: Theme.board.panel
    height: Theme.px(portrait && board.offline ? 174 : 104)

    Bleed {
        anchors.bottomMargin: 0
        color: header.color
    }

    Icon {
        id: mark

        name: "mark"
        sizePx: Theme.px(72)
        tone: Theme.board.calling
        x: Theme.px(40)
        y: Theme.px(14)
    }

    Row {
        id: name

        anchors.left: mark.right
        anchors.leftMargin: Theme.px(20)
        height: Theme.px(104)

        BoardText {
            font.weight: Font.Bold
            height: parent.height
            objectName: "board.office"
            sizePx: Theme.px(38)
            text: header.board.office
        }

        BoardText {
            color: Theme.indigoInkSoft
            height: parent.height
            sizePx: Theme.px(38)
            text: header.board.place
            visible: !header.portrait && name.x + x + implicitWidth < (line.visible ? line.x : header.width) - Theme.px(40)
        }
    }

    Row {
        anchors.right: parent.right
        anchors.rightMargin: Theme.px(46)
        height: Theme.px(104)
        spacing: Theme.px(30)

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            name: "volume-x"
            objectName: "board.silent"
            sizePx: Theme.px(48)
            tone: Theme.indigoInkSoft
            visible: !header.board.audible
        }

        BoardText {
            font.weight: Font.Bold
            height: parent.height
            objectName: "board.clock"
            sizePx: Theme.px(48)
            text: qsTr("%1:%2").arg(header.board.hour).arg(header.board.minute)
        }
    }

    Row {
        id: line

        height: Theme.px(header.portrait ? 70 : 104)
        spacing: Theme.px(16)
        visible: header.board.offline
        x: header.portrait ? Theme.px(46) : header.width - width - Theme.px(header.board.audible ? 320 : 400)
        y: header.portrait ? Theme.px(92) : 0

        Rectangle {
            anchors.verticalCenter: parent.verticalCenter
            border.color: Theme.infoSoft
            border.width: Theme.px(5)
            color: "transparent"
            height: width
            radius: width / 2
            width: Theme.px(24)
        }

        BoardText {
            color: Theme.infoSoft
            height: parent.height
            objectName: "board.offline"
            sizePx: Theme.px(34)
            text: qsTr("Working without network since %1").arg(qsTr("%1:%2").arg(header.board.offlineHour).arg(header.board.offlineMinute))
        }
    }
}
