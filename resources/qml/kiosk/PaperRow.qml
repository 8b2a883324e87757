pragma ComponentBehavior: Bound
import QtQuick
import Motcua

// One row of what to bring. The line above it belongs to it, so that a page may begin anywhere.
Item {
    id: row

    required property var paper
    readonly property bool heads: paper.kind === "paper" || paper.kind === "case"
    readonly property bool keepsNext: paper.kind === "case"
    readonly property bool tiled: Theme.scale <= 1.3
    readonly property int textX: tiled && paper.kind !== "case" ? Theme.px(100) : 0

    implicitHeight: column.implicitHeight + (heads ? 2 : 1) * Theme.px(14)

    Rectangle {
        width: parent.width
        height: Theme.hairlinePx
        color: Theme.hairline
        visible: row.heads
    }

    IconTile {
        y: Theme.px(20)
        visible: row.tiled && row.paper.icon !== ""
        icon: row.paper.icon
        sizePx: Theme.px(76)
    }

    Column {
        id: column
        x: row.textX
        y: row.heads ? Theme.px(14) : 0
        width: parent.width - x

        Label {
            width: parent.width
            color: row.paper.kind === "case" ? Theme.info : Theme.ink
            font.pixelSize: row.paper.kind === "case" ? Theme.bodyPx : Theme.buttonPx
            font.weight: Font.Bold
            leading: 1.45
            text: row.paper.title
            visible: text !== ""
        }

        Label {
            width: parent.width
            color: Theme.inkSoft
            text: row.paper.amount || row.paper.detail
            visible: text !== ""
        }
    }
}
