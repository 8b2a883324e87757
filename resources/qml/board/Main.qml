import QtQuick
import Motcua

// The hall board. It shifts by a few pixels now and then, so that nothing burns into the panel.
Rectangle {
    id: window

    required property var board
    required property var show
    readonly property bool portrait: height > width
    readonly property string title: qsTr("Hall board")

    color: Theme.board.background
    height: 1080
    width: 1920

    Binding {
        property: "unit"
        target: Theme
        value: window.portrait ? Math.min(window.width / 1080, window.height / 1920) : Math.min(window.width / 1920, window.height / 1080)
    }

    Item {
        id: face

        height: window.height
        width: window.width
        x: window.board.shift.x
        y: window.board.shift.y

        readonly property int edgePx: Theme.px(36)
        readonly property int gapPx: Theme.px(24)
        readonly property bool listed: window.board.calledBefore
        readonly property real middlePx: upcoming.y - header.height - 2 * gapPx

        Header {
            id: header

            board: window.board
            portrait: window.portrait
            width: parent.width
        }

        CallingPlate {
            id: plate

            board: window.board
            height: window.portrait && face.listed ? Theme.px(680) : face.middlePx
            portrait: window.portrait
            visible: !window.show.visible
            width: window.portrait || !face.listed ? parent.width - 2 * face.edgePx : last.x - face.edgePx - face.gapPx
            x: face.edgePx
            y: header.height + face.gapPx
        }

        Showing {
            anchors.fill: plate
            show: window.show
            visible: window.show.visible
        }

        LastCalls {
            id: last

            board: window.board
            height: window.portrait ? face.middlePx - plate.height - face.gapPx : face.middlePx
            visible: face.listed
            width: window.portrait ? parent.width - 2 * face.edgePx : Theme.px(652)
            x: parent.width - face.edgePx - width
            y: window.portrait ? plate.y + plate.height + face.gapPx : plate.y
        }

        NextInLine {
            id: upcoming

            board: window.board
            portrait: window.portrait
            width: parent.width - 2 * face.edgePx
            x: face.edgePx
            y: strip.y - height - face.gapPx
        }

        Announcement {
            id: strip

            board: window.board
            portrait: window.portrait
            width: parent.width
            y: parent.height - height
        }
    }
}
