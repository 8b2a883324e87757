pragma ComponentBehavior: Bound
import QtQuick
import Motcua

// The four calls before, newest first; all in the size that the longest of them needs.
Rectangle {
    id: last

    required property var board
    readonly property int rowPx: (height - heads.height - Theme.px(14)) / 4
    readonly property real roomPx: width - Theme.px(90) - Theme.px(170)
    readonly property int fullPx: Math.max(1, Math.min(Theme.px(114), 0.92 * rowPx))
    readonly property int sizePx: fullPx * Math.min(1, roomPx / Math.max(1, longest.width))

    color: Theme.board.panel
    radius: Theme.radiusPlate

    TextMetrics {
        id: longest

        font.family: Theme.family
        font.features: Theme.tabular
        font.pixelSize: last.fullPx
        font.weight: Font.Bold
        text: last.board.longestLast
    }

    Item {
        id: heads

        height: Theme.px(76)
        width: parent.width - Theme.px(90)
        x: Theme.px(45)

        BoardText {
            color: Theme.indigoInkSoft
            font.weight: Font.Medium
            height: parent.height
            text: qsTr("Just called")
        }

        BoardText {
            anchors.right: parent.right
            color: Theme.indigoInkSoft
            font.weight: Font.Medium
            height: parent.height
            text: qsTr("Counter")
        }
    }

    Repeater {
        model: last.board.last

        Item {
            id: row

            required property int index
            required property var modelData

            height: last.rowPx
            width: heads.width
            x: heads.x
            y: heads.height + index * last.rowPx

            Rectangle {
                color: Theme.board.rule
                height: Theme.hairlinePx
                width: parent.width
            }

            BoardText {
                font.weight: Font.Bold
                height: parent.height
                objectName: "board.last." + row.index
                sizePx: last.sizePx
                text: row.modelData.number
            }

            BoardText {
                anchors.right: parent.right
                color: Theme.board.counter
                font.weight: Font.Bold
                height: parent.height
                objectName: "board.last." + row.index + ".counter"
                sizePx: last.fullPx
                text: row.modelData.counter
            }
        }
    }
}
