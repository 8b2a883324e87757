pragma ComponentBehavior: Bound
import QtQuick

// The indigo poster that is read, never touched: whose house this is, what time it is, what is asked.
Rectangle {
    id: band

    property string centre
    property string place
    property string shortName
    property string time
    property string date
    property bool arches: true
    property bool upright: true
    property bool wide: true
    default property alias content: slot.data
    readonly property bool brief: Theme.scale > 1
    readonly property int sidePx: Theme.px(48)
    readonly property int headPx: Math.max(mark.height, names.height) + Theme.px(48)
    readonly property int contentY: headPx + Theme.px(16)
    readonly property real least: contentY + slot.childrenRect.height + Theme.px(28)
    readonly property int footY: height - foot.height - Theme.px(40)

    clip: true
    color: Theme.indigo

    Repeater {
        model: band.arches ? [0, 62, 124] : []

        Rectangle {
            required property int modelData
            required property int index

            x: (band.upright ? band.width - Theme.px(364) : band.width - Theme.px(180)) + Theme.px(modelData)
            y: (band.upright ? Theme.px(176) : Theme.px(302)) + Theme.px(modelData) + (band.upright ? Math.max(0, band.height - Theme.px(634)) / 3 : 0)
            width: Theme.px(470 - 2 * modelData)
            height: band.height + width
            radius: width / 2
            color: Theme.highContrast || index === 1 ? Theme.indigo : Theme.indigoLight
            border.color: Theme.indigoLight
            border.width: Theme.highContrast ? Theme.hairlinePx : 0
        }
    }

    Icon {
        id: mark
        x: band.sidePx
        y: Theme.px(40)
        name: "mark"
        tone: Theme.hoe
        sizePx: Theme.px(82)
    }

    Column {
        id: names
        x: mark.x + mark.width + Theme.px(22)
        y: Theme.px(38)
        width: clock.visible ? clock.x - x - Theme.px(16) : band.width - x - band.sidePx

        Label {
            color: Theme.indigoInkSoft
            font.pixelSize: Theme.band("body")
            leading: 1.45
            text: band.centre
            visible: !band.brief
            width: band.wide ? parent.width : Math.min(parent.width, Theme.band("body") * 11.5)
        }

        Label {
            color: Theme.indigoInk
            font.pixelSize: Theme.band(band.brief ? "button" : "body")
            font.weight: Font.Bold
            leading: 1.45
            text: band.brief ? band.shortName : band.place
            width: parent.width
        }
    }

    Column {
        id: clock
        anchors.right: parent.right
        anchors.rightMargin: band.sidePx
        y: names.y
        visible: band.wide

        Label {
            anchors.right: parent.right
            color: Theme.indigoInk
            font.pixelSize: Theme.band(band.brief ? "button" : "body")
            font.weight: Font.Bold
            leading: 1.45
            text: band.time
        }

        Label {
            anchors.right: parent.right
            color: Theme.indigoInkSoft
            font.pixelSize: Theme.band("body")
            leading: 1.45
            text: band.date
            visible: !band.brief
        }
    }

    Item {
        id: slot
        x: band.sidePx
        y: band.contentY + Math.max(0, (band.wide ? band.height : foot.y) - band.least) * 0.35
        width: band.width - 2 * band.sidePx
        height: childrenRect.height
    }

    Label {
        id: foot
        x: band.sidePx
        y: band.footY
        width: band.width - 2 * band.sidePx
        color: Theme.indigoInk
        font.pixelSize: Theme.band("body")
        text: band.time + " · " + band.date
        visible: !band.wide && band.least <= y
    }
}
