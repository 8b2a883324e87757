pragma ComponentBehavior: Bound
import QtQuick

// A calm line, never a dialog (K-39). What works without the line is said first.
Rectangle {
    id: line

    property string text

    implicitHeight: label.implicitHeight + Theme.px(24)
    color: Theme.infoSoft
    border.color: Theme.info
    border.width: Theme.highContrast ? Theme.hairlinePx : 0

    Icon {
        anchors.verticalCenter: parent.verticalCenter
        x: Theme.px(48)
        name: "cloud-off"
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
