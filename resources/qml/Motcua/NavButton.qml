pragma ComponentBehavior: Bound
import QtQuick

// Icon and words on a button; the words are never missing. Where they are too long for it, as some language's are, first the icon goes,
// then the letters grow smaller, and at last they take a second line: nothing runs over (K-10).
Touchable {
    id: button

    property string icon
    property string text
    property int fontPx: Theme.buttonPx
    property int fontWeight: Font.Bold
    property bool iconLast: false
    property int padPx: Theme.px(24)

    readonly property real wholeWidth: (icon ? fontPx * 1.2 + (text ? row.spacing : 0) : 0) + (text ? wordsPx : 0) + 2 * padPx
    readonly property real wordsPx: Math.ceil(natural.advanceWidth)
    readonly property bool tight: width > 0 && wordsPx > width - padPx

    implicitWidth: wholeWidth
    implicitHeight: Math.max(Theme.touch(100), Math.ceil(fontPx * label.leading) + Theme.px(24))  // whatever its width

    TextMetrics {
        id: natural
        font.family: Theme.family
        font.pixelSize: button.fontPx
        font.weight: button.fontWeight
        text: button.text
    }

    Row {
        id: row
        anchors.centerIn: parent
        layoutDirection: button.iconLast ? Qt.RightToLeft : Qt.LeftToRight
        spacing: Theme.px(16)

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            visible: button.icon !== "" && (button.text === "" || button.width >= button.wholeWidth - button.padPx)
            name: button.icon
            tone: button.tone
            sizePx: Math.round(button.fontPx * 1.2)
        }

        Label {
            id: label
            anchors.verticalCenter: parent.verticalCenter
            color: button.tone
            width: button.tight ? button.width - button.padPx : implicitWidth
            font.pixelSize: button.tight ? Math.max(Theme.leastTextPx, Math.floor(button.fontPx * (button.width - button.padPx) / button.wordsPx)) : button.fontPx
            font.weight: button.fontWeight
            horizontalAlignment: Text.AlignHCenter
            leading: 1.45
            text: button.text
            visible: text !== ""
            wrapMode: button.tight ? Text.Wrap : Text.NoWrap
        }
    }
}
