pragma ComponentBehavior: Bound
import QtQuick
import Motcua

// Somebody wants a person: staff are called; while nobody can hear, the way to the help desk is the answer (K-23).
Page {
    id: help

    name: "help"
    bandContent: Column {
        spacing: Theme.px(18)
        width: parent.width

        Pill {
            icon: "hand-helping"
            text: qsTr("Call staff to help")
            widestPx: parent.width
        }

        Label {
            objectName: "help.title"
            width: Math.min(parent.width, Theme.px(600 * Theme.bandScale))
            color: Theme.indigoInk
            font.pixelSize: Theme.titlePx
            font.weight: Font.Bold
            leading: 1.45
            text: help.kiosk.helpTitle
        }
    }

    Pager {
        anchors.fill: parent
        name: "help"
        moreText: qsTr("More (page %1 of %2)")
        againText: qsTr("First page (page %1 of %2)")
        stretchPx: Theme.px(40)

        Repeater {
            model: help.kiosk.guidance

            Fact {
                required property var modelData
                objectName: modelData.name
                width: parent.width
                detail: modelData.detail
                icon: modelData.icon
                label: modelData.label
                tint: modelData.tint
                value: modelData.value
            }
        }

        Fact {
            width: parent.width
            icon: "hand-helping"
            tint: "yellow"
            label: qsTr("No number is needed there")
            value: qsTr("Staff will do it with you")
            detail: qsTr("They help with this machine and with your papers.")
        }

        Fact {
            width: parent.width
            icon: "ticket"
            tint: "green"
            label: qsTr("If you already have a number")
            value: qsTr("It stays valid")
        }

        ChoiceCard {
            objectName: "help.staff"
            width: parent.width
            icon: "lock"
            kind: "dashed"
            tilePx: Theme.px(60)
            title: qsTr("For staff")
            onActivated: help.kiosk.openStaff()
        }
    }
}
