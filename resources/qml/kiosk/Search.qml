pragma ComponentBehavior: Bound
import QtQuick
import Motcua

// Find it: type as you speak, see the best answers at once. The field is only shown; the keys are below, within reach.
Page {
    id: search

    readonly property bool typing: kiosk.typing
    readonly property var answers: kiosk.results
    readonly property bool found: answers.length > 0
    readonly property bool asked: kiosk.query !== ""
    readonly property int keysHeight: 4 * keys.keyHeight + 3 * keys.spacing
    readonly property int keyPx: Math.max(Theme.mm(20), Theme.px(68), Math.min(Theme.px(upright ? 96 : 88), (search.bodyHeight - Theme.px(42) - (lowered || !upright ? 0 : Theme.px(200))) / 4))
    readonly property int hidden: answers.length - results.shown.length

    name: "search"
    arches: false
    primaryName: found ? "search.more" : "search.ask"
    primaryText: !found ? (asked && kiosk.gives ? qsTr("Take a number to ask") : "") : typing ? (hidden > 0 ? qsTr("%n more", "", hidden) : "") : results.pages > 1 ? qsTr("More (%1/%2)").arg(results.current + 1).arg(results.pages) : ""
    primaryIcon: found ? "chevron-down" : "ticket"
    onTypingChanged: results.page = 0
    onPrimary: !found ? kiosk.takeToAsk() : typing ? kiosk.showResults() : results.turn()

    bandContent: Column {
        spacing: Theme.px(18)
        width: parent.width

        Label {
            objectName: "search.title"
            width: parent.width
            color: Theme.indigoInk
            font.pixelSize: Theme.band("choiceLarge")
            font.weight: Font.Bold
            leading: 1.45
            text: qsTr("What do I need to do?")
        }

        Rectangle {
            width: parent.width
            height: Math.max(Theme.px(124), field.implicitHeight + Theme.px(28))
            color: Theme.surface
            radius: Theme.radiusButton
            border.color: Theme.hoe
            border.width: Theme.pressedLinePx

            Icon {
                id: lens
                anchors.verticalCenter: parent.verticalCenter
                x: Theme.px(34)
                name: "search"
                tone: Theme.inkSoft
                sizePx: Theme.px(52)
            }

            Label {
                id: field
                objectName: "search.field"
                anchors.verticalCenter: parent.verticalCenter
                x: lens.x + lens.width + Theme.px(24)
                width: parent.width - x - Theme.px(28)
                font.pixelSize: Theme.band("choiceLarge")
                font.weight: Font.DemiBold
                leading: 1.45
                text: search.kiosk.query + "|"
                wrapMode: Text.WrapAnywhere
            }
        }

        Label {
            width: search.upright ? parent.width : Math.min(parent.width, Theme.band("body") * 13)
            color: Theme.indigoInkSoft
            font.pixelSize: Theme.band("body")
            text: qsTr("Type as you speak. Accents are not needed.")
        }

        Label {
            objectName: "search.unsure"
            width: parent.width
            color: Theme.indigoInk
            font.pixelSize: Theme.band("body")
            font.weight: Font.DemiBold
            text: !search.asked ? "" : search.kiosk.elsewhere !== "" ? search.kiosk.elsewhere : !search.found ? qsTr("Nothing found yet. Type it another way, or ask staff.") : search.kiosk.sure ? "" : qsTr("Not sure this is it. Staff will gladly help.")
            visible: text !== ""
        }
    }

    Pager {
        id: results
        width: parent.width
        height: search.typing ? parent.height - search.keysHeight - Theme.px(20) : parent.height
        gapPx: Math.max(Theme.px(16), Theme.mm(5.2))
        name: "search"
        ownButton: false

        Repeater {
            model: search.typing ? search.answers.slice(0, 4) : search.answers

            ChoiceCard {
                required property int index
                required property var modelData
                objectName: "search.result." + index
                width: parent.width
                chevron: true
                detail: modelData.detail
                icon: Theme.scale > 1.3 ? "" : modelData.icon
                padYPx: Theme.px(10)
                tilePx: Theme.px(84)
                tint: modelData.tint
                title: modelData.title
                titlePx: Theme.text("button")
                onActivated: search.kiosk.openProcedure(modelData.code)
            }
        }
    }

    ChoiceCard {
        id: events
        objectName: "search.events"
        width: parent.width
        visible: !search.asked && height < results.height
        chevron: true
        icon: "users"
        tint: "yellow"
        tilePx: Theme.px(84)
        title: qsTr("Choose by what happened")
        titlePx: Theme.text("button")
        detail: Theme.scale > 1 ? "" : qsTr("birth, marriage, a death, land, moving …")
        padYPx: Theme.px(10)
        onActivated: search.kiosk.openEvents()
    }

    Fact {
        objectName: "search.hint"
        y: events.height + Theme.gapPx
        width: parent.width
        visible: !search.asked && y + height < results.height
        icon: "info"
        tint: "blue"
        label: qsTr("For example")
        value: qsTr("birth certificate · certified copy · build a house")
    }

    Keyboard {
        id: keys
        anchors.bottom: parent.bottom
        width: parent.width
        kiosk: search.kiosk
        keyHeight: search.keyPx
        visible: search.typing
    }
}
