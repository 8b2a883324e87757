pragma ComponentBehavior: Bound
import QtQuick

// Icon and words on a button; the words are never missing.
Touchable {
    id: button

    property string icon
    property string text
    property int fontPx: Theme.buttonPx
    property int fontWeight: Font.Bold
    property bool iconLast: false
    property int padPx: Theme.px(24)

    readonly property real wholeWidth: (icon ? fontPx * 1.2 + (text ? row.spacing : 0) : 0) + (text ? label.implicitWidth : 0) + 2 * padPx

    implicitWidth: wholeWidth
    implicitHeight: Math.max(Theme.touch(100), label.implicitHeight + Theme.px(24))

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
            font.pixelSize: button.fontPx
            font.weight: button.fontWeight
            leading: 1.45
            text: button.text
            visible: text !== ""
            wrapMode: Text.NoWrap
        }
    }
}
