pragma ComponentBehavior: Bound
import QtQuick
import Motcua

// Numbers came out too fast, or the screen touches itself: people go to the help desk, staff are told, nobody is blamed (F-50, F-56).
Page {
    id: desk

    name: "desk"
    root: kiosk.desk.haunted
    bandContent: Column {
        spacing: Theme.px(18)
        width: parent.width

        Label {
            objectName: "desk.title"
            width: parent.width
            color: Theme.indigoInk
            font.pixelSize: Theme.titlePx
            font.weight: Font.Bold
            leading: 1.45
            text: qsTr("Please go to the help desk")
        }

        Label {
            objectName: "desk.why"
            width: parent.width
            color: Theme.indigoInkSoft
            font.pixelSize: Theme.band("lead")
            text: desk.kiosk.desk.words
        }
    }

    Pager {
        anchors.fill: parent
        name: "desk"
        moreText: qsTr("More (page %1 of %2)")
        againText: qsTr("First page (page %1 of %2)")
        stretchPx: Theme.px(40)

        Repeater {
            model: desk.kiosk.desk.answers

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
            objectName: "desk.valid"
            width: parent.width
            icon: "ticket"
            tint: "green"
            label: qsTr("If you already have a number")
            value: qsTr("It stays valid")
        }

        Repeater {
            model: desk.kiosk.desk.haunted ? 0 : 1

            ChoiceCard {
                objectName: "desk.search"
                width: parent.width
                chevron: true
                icon: "search"
                title: qsTr("What do I need to do?")
                detail: qsTr("Find it, see what to bring")
                onActivated: desk.kiosk.openSearch()
            }
        }
    }
}
