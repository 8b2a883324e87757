pragma ComponentBehavior: Bound
import QtQuick

// A main choice: the whole card is the target. Wide cards carry a chevron; in narrow ones a long detail goes under the tile.
Touchable {
    id: card

    property string icon
    property string tint: "blue"
    property string title
    property string detail
    property int titlePx: Theme.choicePx
    property int tilePx: Theme.px(92)
    property bool chevron: false
    property bool detailUnder: false
    property int padYPx: Theme.px(20)
    property int padPx: Theme.px(28)
    readonly property int textX: padPx + (icon ? tilePx + Theme.px(22) : 0)
    readonly property int textWidth: width - textX - padPx - (chevron ? Theme.px(64) : 0)

    radius: Theme.radiusChoice
    implicitHeight: Math.max(Theme.mm(30), (detailUnder ? stacked : beside) + 2 * padYPx)

    readonly property real beside: Math.max(icon ? tilePx : 0, titleLabel.implicitHeight + (detail ? detailLabel.implicitHeight : 0))
    readonly property real head: Math.max(icon ? tilePx : 0, titleLabel.implicitHeight)
    readonly property real stacked: head + (detail ? Theme.px(10) + detailLabel.implicitHeight : 0)
    readonly property real topY: (height - (detailUnder ? stacked : beside)) / 2

    IconTile {
        x: card.padPx
        y: card.detailUnder ? card.topY + (card.head - height) / 2 : (card.height - height) / 2
        visible: card.icon !== ""
        icon: card.icon
        tint: card.tint
        sizePx: card.tilePx
        fill: card.dashed ? "transparent" : card.primary ? (Theme.highContrast ? Theme.primaryInk : Theme.hoe) : Theme.tint(card.tint)
        border.width: Theme.highContrast && !card.dashed ? Theme.hairlinePx : 0
        tone: card.dashed ? card.tone : card.primary ? (Theme.highContrast ? Theme.primary : Theme.hoeInk) : Theme.tintInk(card.tint)
    }

    Label {
        id: titleLabel
        x: card.textX
        y: card.detailUnder ? card.topY + (card.head - implicitHeight) / 2 : (card.height - implicitHeight - (card.detail ? detailLabel.implicitHeight : 0)) / 2
        width: card.textWidth
        color: card.tone
        font.pixelSize: card.titlePx
        font.weight: Font.Bold
        leading: 1.45
        text: card.title
    }

    Label {
        id: detailLabel
        x: card.detailUnder ? card.padPx : card.textX
        y: card.detailUnder ? card.topY + card.head + Theme.px(10) : titleLabel.y + titleLabel.implicitHeight
        width: card.detailUnder ? card.width - 2 * card.padPx : card.textWidth
        color: card.softTone
        text: card.detail
        visible: text !== ""
    }

    Icon {
        anchors.right: parent.right
        anchors.rightMargin: Theme.px(40)
        anchors.verticalCenter: parent.verticalCenter
        visible: card.chevron
        name: "chevron-right"
        tone: card.tone
        sizePx: Theme.px(52)
    }
}
