pragma ComponentBehavior: Bound
import QtQuick
import Motcua
import "../Motcua/Paging.js" as Paging

// What happened in the family? A few questions then lead to what is to be done.
Page {
    id: events

    readonly property int columns: Theme.scale > 1 ? 1 : 2

    name: "events"
    bandContent: Column {
        spacing: Theme.px(18)
        width: parent.width

        Pill {
            icon: "users"
            text: qsTr("A few questions lead to what to do")
            widestPx: parent.width
        }

        Label {
            objectName: "events.title"
            width: Math.min(parent.width, Theme.px(660 * Theme.bandScale))
            color: Theme.indigoInk
            font.pixelSize: Theme.titlePx + Theme.px(8)
            font.weight: Font.Bold
            leading: 1.45
            text: qsTr("What happened?")
        }
    }

    Pager {
        anchors.fill: parent
        name: "events"
        moreText: qsTr("More (page %1 of %2)")
        againText: qsTr("First page (page %1 of %2)")
        stretchPx: Theme.px(60)

        Repeater {
            model: Paging.chunks(events.kiosk.events, events.columns)

            CardRow {
                required property var modelData
                choices: modelData
                columns: events.columns
                terse: true
                prefix: "event."
                width: parent.width
                onChosen: id => events.kiosk.openEvent(id)
            }
        }

        ChoiceCard {
            objectName: "event.unknown"
            width: parent.width
            chevron: true
            icon: "circle-question-mark"
            kind: "dashed"
            tilePx: Theme.px(76)
            title: qsTr("Something else – type it")
            onActivated: events.kiosk.openSearch()
        }
    }
}
