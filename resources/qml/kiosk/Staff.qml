pragma ComponentBehavior: Bound
import QtQuick
import Motcua

// The door to the service page: digits to be read out, and a pad for the code that comes back. Visitors find nothing behind it.
Page {
    id: staff

    readonly property var door: kiosk.upkeep
    readonly property int keyPx: Math.max(Theme.mm(20), Math.min(Theme.px(120), (bodyHeight - 3 * Theme.gapPx) / 4))

    name: "staff"
    arches: false
    bandContent: Column {
        spacing: Theme.px(14)
        width: parent.width

        Pill {
            icon: "lock"
            text: qsTr("For staff")
            widestPx: parent.width
        }

        Label {
            objectName: "staff.question"
            width: parent.width
            color: Theme.hoe
            font.features: Theme.tabular
            font.pixelSize: Theme.titlePx
            font.weight: Font.Bold
            leading: 1.45
            text: staff.door.question
            visible: text !== ""
        }

        Label {
            objectName: "staff.words"
            width: parent.width
            color: Theme.indigoInkSoft
            font.pixelSize: Theme.band("body")
            text: staff.door.words
        }

        Label {
            objectName: "staff.typed"
            width: parent.width
            color: Theme.indigoInk
            font.features: Theme.tabular
            font.pixelSize: Theme.titlePx
            font.weight: Font.Bold
            leading: 1.45
            text: staff.door.typed
            visible: staff.door.question !== ""
        }
    }

    Grid {
        anchors.horizontalCenter: parent.horizontalCenter
        columns: 3
        spacing: Theme.gapPx
        visible: staff.door.question !== ""

        Repeater {
            model: ["1", "2", "3", "4", "5", "6", "7", "8", "9", "", "0", "erase"]

            Item {
                required property string modelData

                width: Math.round(staff.keyPx * 1.5)
                height: staff.keyPx

                NavButton {
                    anchors.fill: parent
                    objectName: "staff.key." + parent.modelData
                    icon: parent.modelData === "erase" ? "delete" : ""
                    text: parent.modelData === "erase" ? "" : parent.modelData
                    visible: parent.modelData !== ""
                    onActivated: staff.door.press(parent.modelData)
                }
            }
        }
    }
}
