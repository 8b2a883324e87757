import QtQuick
import Motcua

// The yellow plate: who is called, and where to. Without a call it is a calm panel that says when the centre works.
Rectangle {
    id: plate

    required property var board
    required property bool portrait
    readonly property bool flashing: flash.running
    readonly property int wayPx: Theme.px(portrait ? 276 : 190)

    clip: true
    color: board.calling ? Theme.board.calling : Theme.board.panel
    objectName: "board.plate"
    radius: Theme.radiusPlate

    Connections {
        function onAnnounced() { flash.restart(); }
        target: plate.board
    }

    BoardText {
        color: Theme.board.onCalling
        font.weight: Font.Bold
        height: Theme.px(112)
        sizePx: Theme.px(52)
        text: qsTr("Now calling")
        visible: plate.board.calling
        x: Theme.px(50)
    }

    BoardText {
        anchors.right: parent.right
        anchors.rightMargin: Theme.px(50)
        color: Theme.board.onCalling
        font.weight: Font.Medium
        height: Theme.px(112)
        sizePx: Theme.px(42)
        text: plate.board.beside("CallingPlate", "Now calling")
        visible: plate.board.calling
    }

    BoardText {
        id: number

        anchors.left: parent.left
        anchors.leftMargin: Theme.px(46)
        anchors.right: parent.right
        anchors.rightMargin: Theme.px(46)
        color: Theme.board.onCalling
        font.weight: Font.ExtraBold
        fontSizeMode: Text.HorizontalFit
        height: parent.height - Theme.px(112) - plate.wayPx
        minimumPixelSize: Theme.px(90)
        objectName: "board.number"
        // Where nobody hears the chime, the number is as large as the plate lets it be (F-53).
        sizePx: Theme.px(plate.board.audible ? 337 : 366)
        text: plate.board.number
        transformOrigin: Item.Left
        visible: plate.board.calling
        y: Theme.px(plate.portrait ? 100 : 116)
    }

    CallWay {
        board: plate.board
        height: plate.wayPx
        portrait: plate.portrait
        visible: plate.board.calling
        width: parent.width - Theme.px(100)
        x: Theme.px(50)
        y: parent.height - height
    }

    Quiet {
        anchors.fill: parent
        board: plate.board
        visible: !plate.board.calling
    }

    Rectangle {
        id: ring

        anchors.fill: parent
        border.color: Theme.board.number
        border.width: Theme.px(18)
        color: "transparent"
        opacity: 0
        radius: plate.radius
    }

    // Two calm pulses in one second, four in two where the chime is not heard; the law of flashes is three a second.
    SequentialAnimation {
        id: flash

        loops: plate.board.audible ? 2 : 4

        NumberAnimation { duration: 220; easing.type: Easing.OutQuad; property: "opacity"; target: ring; to: 1 }
        NumberAnimation { duration: 280; easing.type: Easing.InQuad; property: "opacity"; target: ring; to: 0 }
    }
}
