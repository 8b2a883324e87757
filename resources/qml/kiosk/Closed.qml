pragma ComponentBehavior: Bound
import QtQuick
import Motcua

// Nobody is at the counters, so no number is given: when they are there again, and what one can do here meanwhile.
Page {
    id: closed

    readonly property var page: kiosk.closedPage

    name: "closed"
    root: true
    bandContent: Column {
        spacing: Theme.px(18)
        width: parent.width

        Label {
            objectName: "closed.title"
            width: parent.width
            color: Theme.indigoInk
            font.pixelSize: Theme.titlePx
            font.weight: Font.Bold
            leading: 1.45
            text: qsTr("The centre is closed now")
        }

        Label {
            objectName: "closed.reopens"
            width: parent.width
            color: Theme.indigoInkSoft
            font.pixelSize: Theme.band("lead")
            text: closed.page.reopens
        }
    }

    Pager {
        anchors.fill: parent
        name: "closed"
        moreText: qsTr("More (page %1 of %2)")
        againText: qsTr("First page (page %1 of %2)")
        stretchPx: Theme.px(40)

        Repeater {
            model: closed.page.answers

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
            objectName: "closed.search"
            width: parent.width
            chevron: true
            icon: "search"
            title: qsTr("What do I need to do?")
            detail: qsTr("Find it, see what to bring")
            onActivated: closed.kiosk.openSearch()
        }

        ChoiceCard {
            objectName: "closed.events"
            width: parent.width
            chevron: true
            icon: "circle-question-mark"
            kind: "dashed"
            title: qsTr("I don't know – help me find it")
            onActivated: closed.kiosk.openEvents()
        }
    }
}
