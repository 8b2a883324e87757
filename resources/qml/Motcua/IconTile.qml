pragma ComponentBehavior: Bound
import QtQuick

Rectangle {
    id: tile

    property string icon
    property string tint: "blue"
    property int sizePx: Theme.px(92)
    property color fill: Theme.tint(tint)
    property color tone: Theme.tintInk(tint)

    implicitWidth: sizePx
    implicitHeight: sizePx
    radius: Theme.radiusTile * sizePx / Theme.px(92)
    color: fill
    border.color: Theme.controlLine
    border.width: Theme.highContrast ? Theme.hairlinePx : 0

    Icon {
        anchors.centerIn: parent
        name: tile.icon
        tone: tile.tone
        sizePx: Math.round(tile.sizePx * 0.52)
    }
}
