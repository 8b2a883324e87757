import QtQuick
import Motcua

// The strip at the bottom: one announcement after the other.
Rectangle {
    id: strip

    required property var board
    required property bool portrait

    color: Theme.paper
    height: Theme.px(portrait ? 214 : 182)

    Bleed {
        anchors.topMargin: 0
        color: strip.color
    }

    Rectangle {
        id: tile

        anchors.verticalCenter: parent.verticalCenter
        color: Theme.tintBlue
        height: Theme.px(112)
        radius: Theme.radiusTile
        visible: strip.board.notice.title.length > 0
        width: height
        x: Theme.px(44)

        Icon {
            anchors.centerIn: parent
            name: "megaphone"
            sizePx: Theme.px(64)
            tone: Theme.info
        }
    }

    Column {
        anchors.left: tile.right
        anchors.leftMargin: Theme.px(36)
        anchors.right: strip.portrait ? parent.right : count.left
        anchors.rightMargin: Theme.px(36)
        anchors.verticalCenter: parent.verticalCenter

        BoardText {
            color: Theme.ink
            font.weight: Font.Bold
            fontSizeMode: Text.HorizontalFit
            height: Theme.px(66)
            minimumPixelSize: Theme.px(32)
            objectName: "board.notice"
            sizePx: Theme.px(48)
            text: strip.board.notice.title
            width: parent.width
        }

        BoardText {
            color: Theme.inkSoft
            fontSizeMode: Text.Fit
            height: Theme.px(strip.portrait ? 104 : 62)
            maximumLineCount: strip.portrait ? 2 : 1
            minimumPixelSize: Theme.px(28)
            objectName: "board.notice-text"
            sizePx: Theme.px(strip.portrait ? 38 : 44)
            text: strip.board.notice.text
            width: parent.width
            wrapMode: strip.portrait ? Text.WordWrap : Text.NoWrap
        }
    }

    Column {
        id: count

        anchors.right: parent.right
        anchors.rightMargin: Theme.px(46)
        anchors.verticalCenter: parent.verticalCenter
        visible: strip.board.notice.of > 1 && !strip.portrait

        BoardText {
            anchors.right: parent.right
            color: Theme.inkSoft
            height: Theme.px(54)
            sizePx: Theme.px(38)
            text: qsTr("Notice")
        }

        BoardText {
            anchors.right: parent.right
            color: Theme.inkSoft
            height: Theme.px(54)
            sizePx: Theme.px(38)
            text: qsTr("%1 of %2").arg(strip.board.notice.at).arg(strip.board.notice.of)
        }
    }
}
