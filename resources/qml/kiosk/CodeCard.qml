pragma ComponentBehavior: Bound
import QtQuick
import Motcua

// A code with what it gives: words beside it where there is room, else below.
Rectangle {
    id: card

    property string code
    property string text
    readonly property int padPx: Theme.px(24)
    readonly property bool stacked: width < Theme.px(700)

    readonly property real wordsPx: words.implicitHeight

    implicitHeight: 2 * padPx + (stacked ? picture.height + Theme.px(12) + wordsPx : Math.max(picture.height, wordsPx))
    radius: Theme.radiusChoice
    color: Theme.surface
    border.color: Theme.hairline
    border.width: Theme.hairlinePx

    Rectangle {
        x: card.stacked ? (card.width - width) / 2 : card.padPx
        y: card.padPx
        width: picture.width
        height: picture.height
        color: "white"

        Image {
            id: picture
            cache: false
            smooth: false
            source: card.code === "" ? "" : "image://code/" + card.code
            sourceSize.width: Theme.px(340)
        }
    }

    Label {
        id: words
        x: card.stacked ? card.padPx : card.padPx * 2 + picture.width
        y: card.stacked ? card.padPx + picture.height + Theme.px(12) : (card.height - implicitHeight) / 2
        width: card.width - x - card.padPx
        font.weight: Font.DemiBold
        horizontalAlignment: card.stacked ? Text.AlignHCenter : Text.AlignLeft
        text: card.text
    }
}
