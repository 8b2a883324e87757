pragma ComponentBehavior: Bound
import QtQuick
import Motcua

// Who comes next, so that they stand up in time; all numbers in the size that lets the row hold them.
Rectangle {
    id: upcoming

    required property var board
    required property bool portrait
    readonly property int edgePx: Theme.px(48)
    readonly property int labelPx: portrait ? 0 : Theme.px(380)
    readonly property real cellPx: (width - 2 * edgePx - numbers.spacing) / 2
    readonly property real roomPx: portrait ? cellPx : width - 2 * edgePx - labelPx - 3 * numbers.spacing

    color: Theme.board.panelNext
    height: Theme.px(portrait ? 306 : 136)
    radius: Theme.px(36)

    TextMetrics {
        id: widest

        font.family: Theme.family
        font.features: Theme.tabular
        font.pixelSize: Theme.px(101)
        font.weight: Font.Bold
        text: upcoming.portrait ? upcoming.board.longestNext : upcoming.board.next.join("")
    }

    Column {
        id: label

        x: upcoming.edgePx
        y: upcoming.portrait ? Theme.px(10) : (upcoming.height - height) / 2

        BoardText {
            font.weight: Font.Bold
            height: Theme.px(64)
            sizePx: Theme.px(48)
            text: qsTr("Next")
        }

        BoardText {
            color: Theme.indigoInkSoft
            height: Theme.px(50)
            sizePx: Theme.px(38)
            text: upcoming.board.beside("NextInLine", "Next")
            visible: !upcoming.portrait
        }
    }

    BoardText {
        color: Theme.indigoInkSoft
        height: upcoming.portrait ? numbers.height : upcoming.height
        objectName: "board.next.none"
        sizePx: Theme.px(50)
        text: qsTr("Nobody is waiting")
        visible: upcoming.board.next.length === 0
        x: numbers.x
        y: numbers.y
    }

    Grid {
        id: numbers

        columnSpacing: spacing
        columns: upcoming.portrait ? 2 : 4
        height: Theme.px(upcoming.portrait ? 226 : 136)
        spacing: Theme.px(52)
        rowSpacing: 0
        x: upcoming.edgePx + upcoming.labelPx
        y: upcoming.height - height

        Repeater {
            model: upcoming.board.next

            BoardText {
                required property int index
                required property string modelData

                font.weight: Font.Bold
                height: numbers.height / (upcoming.portrait ? 2 : 1)
                objectName: "board.next." + index
                sizePx: Theme.px(101) * Math.min(1, upcoming.roomPx / Math.max(1, widest.width))
                text: modelData
                width: upcoming.portrait ? upcoming.cellPx : implicitWidth
            }
        }
    }
}
