pragma ComponentBehavior: Bound
import QtQuick
import Motcua

// One row of what to bring. The line above it belongs to it, so that a page may begin anywhere.
Item {
    id: row

    required property var paper
    readonly property bool heads: paper.kind !== "text"
    property bool keepsNext: paper.kind === "case"
    property bool narrow: false  // there is no room beside a picture
    readonly property bool tiled: Theme.scale <= 1.3 && !narrow
    property bool joins: false  // how many to bring stands on the line of the name where it has room there
    readonly property bool joined: joins && paper.amount !== "" && name.implicitWidth + amount.implicitWidth + Theme.px(24) <= column.width
    readonly property bool longHeading: paper.kind === "case" && paper.title.length > 74  // more than two lines of large text
    property bool indents: true  // where no row has a picture, none leaves room for one
    readonly property int textX: indents && tiled && paper.kind !== "case" ? Theme.px(100) : 0

    readonly property int padPx: Theme.px(Theme.scale > 1 ? 8 : 6)

    readonly property bool pictured: tiled && paper.icon !== ""
    readonly property int tilePx: Theme.px(76)
    readonly property int tileY: Theme.px(12)

    implicitHeight: Math.max(column.implicitHeight + (heads ? 2 : 1) * padPx, pictured ? tilePx + 2 * tileY : 0)

    Rectangle {
        width: parent.width
        height: Theme.hairlinePx
        color: Theme.hairline
        visible: row.heads && !(row.joins && row.y === 0)  // no heading is above the first row there
    }

    IconTile {
        y: row.tileY
        visible: row.pictured
        icon: row.paper.icon
        sizePx: row.tilePx
    }

    Column {
        id: column
        x: row.textX
        y: row.heads ? row.padPx : 0
        width: parent.width - x

        Label {
            id: name
            width: row.joined ? implicitWidth : parent.width
            color: row.paper.kind === "case" ? Theme.info : Theme.ink
            font.pixelSize: row.joins && row.longHeading ? Theme.title("body") : row.joins || row.paper.kind === "case" || (Theme.scale > 1 && row.paper.title.length > 28) ? Theme.bodyPx : Theme.buttonPx
            font.weight: Font.Bold
            leading: 1.45
            text: row.paper.title
            visible: text !== ""
            wrapMode: Text.Wrap  // names of files are words wider than a page
        }

        Label {
            width: parent.width
            color: Theme.inkSoft
            text: [row.joined ? "" : row.paper.amount, row.paper.detail].filter(part => part !== "").join(". ")
            visible: text !== ""
            wrapMode: Text.Wrap  // names of files are words wider than a page
        }
    }

    Label {
        id: amount
        x: parent.width - width
        y: column.y
        color: Theme.inkSoft
        leading: 1.45
        text: row.paper.amount
        visible: row.joined
    }
}
