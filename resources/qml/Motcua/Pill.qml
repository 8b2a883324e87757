pragma ComponentBehavior: Bound
import QtQuick

// A short line on the band that says where one is.
Rectangle {
    id: pill

    property string icon
    property string text
    property int widestPx: Theme.px(1008)

    implicitWidth: Math.min(widestPx, label.implicitWidth + label.x + Theme.px(26))
    implicitHeight: label.height + Theme.px(20)
    color: Theme.highContrast ? Theme.indigo : Theme.indigoLight
    border.color: Theme.indigoInk
    border.width: Theme.highContrast ? Theme.hairlinePx : 0
    radius: Theme.radiusTool

    Icon {
        anchors.verticalCenter: parent.verticalCenter
        x: Theme.px(22)
        name: pill.icon
        tone: Theme.indigoInk
        sizePx: Theme.px(42)
    }

    Label {
        id: label
        anchors.verticalCenter: parent.verticalCenter
        x: Theme.px(80)
        width: pill.width - x - Theme.px(26)
        color: Theme.indigoInk
        font.pixelSize: Theme.band("body")
        font.weight: Font.Medium
        leading: lineCount > 2 ? 1.5 : 1.45
        text: pill.text
    }
}
