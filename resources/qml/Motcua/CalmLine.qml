pragma ComponentBehavior: Bound
import QtQuick

// A calm line, never a dialog (K-39). What works all the same is said with it.
Rectangle {
    id: line

    property string text
    property string icon

    implicitHeight: label.implicitHeight + Theme.px(24)
    color: Theme.infoSoft
    border.color: Theme.info
    border.width: Theme.highContrast ? Theme.hairlinePx : 0

    Icon {
        anchors.verticalCenter: parent.verticalCenter
        x: Theme.px(48)
        name: line.icon
        tone: Theme.info
        sizePx: Theme.px(46)
    }

    Label {
        id: label
        anchors.verticalCenter: parent.verticalCenter
        x: Theme.px(112)
        width: parent.width - x - Theme.px(36)
        color: Theme.info
        font.weight: Font.DemiBold
        text: line.text
    }
}
