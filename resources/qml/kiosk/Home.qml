pragma ComponentBehavior: Bound
import QtQuick
import Motcua
import "../Motcua/Paging.js" as Paging

// Six choices, all of which work: take a number, find out what to do, the three that most people come for, with one touch, and rating;
// above them, for ten minutes after a power cut, the slip that it took.
Page {
    id: home

    readonly property int columns: Theme.scale > 1 ? 1 : 2
    readonly property var offered: kiosk.paper.offer ? [{ "id": "print-again", "title": kiosk.paper.offer, "detail": kiosk.paper.offerDetail, "icon": "printer", "tint": "yellow" }] : []
    readonly property var large: offered.concat([
        { "id": "take-number", "title": qsTr("Take a number"), "detail": qsTr("Hand in papers, collect results"), "icon": "ticket", "kind": "primary", "large": true },
        { "id": "search", "title": qsTr("What do I need to do?"), "detail": qsTr("Find it, see what to bring"), "icon": "search", "tint": "blue", "large": true }
    ])
    readonly property var rate: ({ "id": "rate", "title": qsTr("Rate us"), "detail": qsTr("When your visit is over"), "icon": "smile", "tint": "plum" })
    readonly property var quick: kiosk.quick.concat([rate])
    readonly property bool grid: lowered && columns === 2

    function choose(id: string) { id === "print-again" ? kiosk.printAgain() : id === "take-number" ? kiosk.openServices() : id === "search" ? kiosk.openSearch() : id === "rate" ? kiosk.rating.open() : kiosk.take(id) }

    name: "home"
    bandContent: Column {
        spacing: Theme.px(16)
        width: parent.width

        Pill {
            icon: "arrow-down-to-line"
            text: qsTr("The screen is lowered")
            visible: home.lowered
            widestPx: parent.width
        }

        Label {
            objectName: "home.title"
            width: home.upright ? parent.width : Math.min(parent.width, Theme.px(540))
            color: Theme.indigoInk
            font.pixelSize: Theme.titleHomePx
            font.weight: Font.Bold
            leading: 1.45
            text: qsTr("Welcome")
        }

        Label {
            width: parent.width
            color: Theme.indigoInkSoft
            font.pixelSize: Theme.band("lead")
            text: home.upright ? qsTr("Touch what you need below.") : qsTr("Touch what you need.")
        }

        Item { width: 1; height: Theme.px(8) }

        Pill {
            objectName: "home.waiting"
            icon: "users"
            text: home.kiosk.waitingTotal ? qsTr("%n people waiting", "", home.kiosk.waitingTotal) : qsTr("Nobody is waiting now")
            visible: home.kiosk.waitingTotal >= 0
            widestPx: parent.width
        }

        Pill {
            objectName: "home.hours"
            icon: "clock"
            text: home.kiosk.hoursWords
            visible: text !== ""
            widestPx: parent.width
        }
    }

    Pager {
        anchors.fill: parent
        name: "home"
        moreText: qsTr("More (page %1 of %2)")
        againText: qsTr("First page (page %1 of %2)")
        stretchPx: Theme.px(90)

        Repeater {
            model: home.grid ? [] : home.large

            CardRow {
                required property var modelData
                choices: [modelData]
                prefix: "home."
                width: parent.width
                onChosen: id => home.choose(id)
            }
        }

        Repeater {
            model: Paging.chunks(home.grid ? home.large.concat(home.quick) : home.quick, home.columns)

            CardRow {
                required property var modelData
                choices: modelData
                columns: home.columns
                terse: home.grid
                prefix: "home."
                width: parent.width
                onChosen: id => home.choose(id)
            }
        }
    }
}
