pragma ComponentBehavior: Bound
import QtQuick
import Motcua

// No number can be saved, so none is given: numbers on paper, and where. Nobody is blamed, nothing is red (K-37), and finding out
// what to bring still works. The page goes away by itself when the disk can be written again (F-10).
Page {
    id: paper

    name: "paper"
    root: true
    bandContent: Column {
        spacing: Theme.px(18)
        width: parent.width

        Label {
            objectName: "paper.title"
            width: parent.width
            color: Theme.indigoInk
            font.pixelSize: Theme.titlePx
            font.weight: Font.Bold
            leading: 1.45
            text: paper.kiosk.outOfService ? qsTr("This machine is out of service") : qsTr("This machine gives no numbers just now")
        }

        Label {
            objectName: "paper.do"
            width: parent.width
            color: Theme.indigoInkSoft
            font.pixelSize: Theme.band("lead")
            text: qsTr("Please take a paper number at the help desk.")
        }
    }

    Pager {
        anchors.fill: parent
        name: "paper"
        moreText: qsTr("More (page %1 of %2)")
        againText: qsTr("First page (page %1 of %2)")
        stretchPx: Theme.px(40)

        Repeater {
            model: paper.kiosk.guidance

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
            objectName: "paper.valid"
            width: parent.width
            icon: "ticket"
            tint: "green"
            label: qsTr("If you already have a number")
            value: qsTr("It stays valid")
        }

        Repeater {
            model: paper.kiosk.outOfService ? paper.kiosk.outAnswers : []

            Fact {
                required property var modelData
                objectName: modelData.name
                width: parent.width
                icon: modelData.icon
                label: modelData.label
                tint: modelData.tint
                value: modelData.value
            }
        }

        ChoiceCard {
            objectName: "paper.search"
            width: parent.width
            chevron: true
            icon: "search"
            title: qsTr("What do I need to do?")
            detail: qsTr("Find it, see what to bring")
            onActivated: paper.kiosk.openSearch()
        }

        Label {
            objectName: "paper.what"
            width: parent.width
            color: Theme.inkSoft
            horizontalAlignment: Text.AlignHCenter
            text: qsTr("For staff: %1").arg(paper.kiosk.troubleWhat)
            visible: paper.kiosk.troubleWhat !== ""
        }

        ChoiceCard {
            objectName: "paper.staff"
            width: parent.width
            icon: "lock"
            kind: "dashed"
            tilePx: Theme.px(60)
            title: qsTr("For staff")
            onActivated: paper.kiosk.openStaff()
        }
    }
}
