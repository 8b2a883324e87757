pragma ComponentBehavior: Bound
import QtQuick
import Motcua
import "../Motcua/Paging.js" as Paging

// What have you come for? One touch gives a number.
Page {
    id: services

    readonly property int columns: Theme.scale > 1 ? 1 : 2

    name: "services"
    bandContent: Column {
        spacing: Theme.px(18)
        width: parent.width

        Pill {
            icon: "ticket"
            text: services.upright ? qsTr("Take a number · one touch gives it") : qsTr("One touch gives a number")
            widestPx: parent.width
        }

        Pill {
            objectName: "services.hours"
            icon: "clock"
            text: services.kiosk.hoursWords
            visible: text !== ""
            widestPx: parent.width
        }

        Label {
            objectName: "services.title"
            width: Math.min(parent.width, Theme.px(660 * Theme.bandScale))
            color: Theme.indigoInk
            font.pixelSize: Theme.titlePx + Theme.px(8)
            font.weight: Font.Bold
            leading: 1.45
            text: qsTr("What have you come for?")
        }
    }

    Pager {
        anchors.fill: parent
        name: "services"
        moreText: qsTr("More (page %1 of %2)")
        againText: qsTr("First page (page %1 of %2)")
        stretchPx: Theme.px(60)

        Repeater {
            model: Paging.chunks(services.kiosk.front, services.columns)

            CardRow {
                required property var modelData
                choices: modelData
                columns: services.columns
                terse: services.lowered
                prefix: "service."
                width: parent.width
                onChosen: id => services.kiosk.take(id)
            }
        }

        ChoiceCard {
            objectName: "service.unknown"
            width: parent.width
            chevron: true
            icon: "circle-question-mark"
            kind: "dashed"
            tilePx: Theme.px(76)
            title: qsTr("I don't know – help me find it")
            onActivated: services.kiosk.openEvents()
        }
    }
}
