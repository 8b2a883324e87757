pragma ComponentBehavior: Bound
import QtQuick

// An answer, not a control: a hairline and no chevron tell them apart.
Rectangle {
    id: fact

    property string icon
    property string tint
    property string label
    property string value
    property string detail
    property int valuePx: Theme.factPx
    property bool joined: false  // "Lệ phí: Miễn phí" on one line beside the icon, where large text leaves no room for two
    readonly property bool tiled: tint !== "" && Theme.scale <= 1.3  // the largest text needs the room
    readonly property int padPx: Theme.px(24)
    readonly property int textX: tiled ? padPx + Theme.px(80) + Theme.px(24) : padPx

    implicitHeight: column.implicitHeight + 2 * Theme.px(Theme.scale > 1 ? 12 : 16)
    radius: Theme.radiusChoice
    color: Theme.surface
    border.color: Theme.hairline
    border.width: Theme.hairlinePx

    IconTile {
        anchors.verticalCenter: parent.verticalCenter
        x: fact.padPx
        visible: fact.tiled
        icon: fact.icon
        tint: fact.tint || "blue"
        sizePx: Theme.px(80)
    }

    Column {
        id: column
        x: fact.textX
        y: fact.tiled ? (fact.height - height) / 2 : Theme.px(Theme.scale > 1 ? 12 : 16)
        width: fact.width - fact.textX - fact.padPx

        Row {
            spacing: Theme.px(14)
            width: parent.width
            visible: !fact.joined

            Icon {
                id: labelIcon
                anchors.verticalCenter: parent.verticalCenter
                visible: !fact.tiled
                name: fact.icon
                tone: Theme.primary
                sizePx: Theme.px(40)
            }

            Label {
                width: parent.width - (fact.tiled ? 0 : labelIcon.width + Theme.px(14))
                color: Theme.inkSoft
                leading: 1.45
                text: fact.label
            }
        }

        Label {
            objectName: fact.objectName + ".value"
            width: parent.width
            font.pixelSize: fact.valuePx
            font.weight: Font.Bold
            leading: 1.45
            text: fact.joined ? fact.label + (fact.label.endsWith("?") ? " " : ": ") + fact.value : fact.value
        }

        Label {
            width: parent.width
            color: Theme.inkSoft
            text: fact.detail
            visible: text !== ""
        }
    }
}
