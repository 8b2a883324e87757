import QtQuick
import Motcua

// Counter, and the way to it: beside each other on a lying board, one below the other on a standing one.
Item {
    id: way

    required property var board
    required property bool portrait
    readonly property int linePx: Theme.px(portrait ? 140 : 190)

    // "Counter 10" leaves no room for the way at full size; "Quầy 10" does.
    readonly property real roomPx: width - arrow.width - Theme.px(portrait ? 28 : 28 + 44 + 340)

    TextMetrics {
        id: natural

        font.family: Theme.family
        font.features: Theme.tabular
        font.pixelSize: Math.max(1, Theme.px(126))
        font.weight: Font.Bold
        text: qsTr("Counter %1").arg(way.board.counter)
    }

    Icon {
        id: arrow

        name: way.board.arrow
        objectName: "board.arrow"
        sizePx: Theme.px(120)
        tone: Theme.board.onCalling
        y: (way.linePx - height) / 2 - Theme.px(8)
    }

    BoardText {
        id: counter

        color: Theme.board.onCalling
        font.weight: Font.Bold
        height: way.linePx
        objectName: "board.counter"
        sizePx: Theme.px(126) * Math.min(1, way.roomPx / Math.max(1, natural.width))
        text: natural.text
        x: arrow.width + Theme.px(28)
    }

    Column {
        id: words

        width: way.width - x
        x: way.portrait ? 0 : counter.x + counter.width + Theme.px(44)
        y: way.portrait ? way.linePx - Theme.px(4) : (way.linePx - height) / 2 - Theme.px(4)

        BoardText {
            color: Theme.board.onCalling
            font.weight: Font.DemiBold
            fontSizeMode: Text.HorizontalFit
            height: Theme.px(way.portrait ? 58 : 54)
            minimumPixelSize: Theme.px(30)
            objectName: "board.counter-name"
            sizePx: Theme.px(way.portrait ? 46 : 43)
            text: way.board.counterName
            width: words.width
        }

        BoardText {
            color: Theme.board.onCalling
            font.weight: Font.Medium
            fontSizeMode: Text.Fit
            height: Theme.px(way.portrait ? 58 : 96)
            maximumLineCount: 2
            minimumPixelSize: Theme.px(28)
            objectName: "board.where"
            sizePx: Theme.px(way.portrait ? 42 : 38)
            text: way.portrait ? way.board.where : way.board.where.replace(", ", ",\n")
            width: words.width
            wrapMode: Text.WordWrap
        }
    }
}
