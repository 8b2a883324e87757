pragma ComponentBehavior: Bound
import QtQuick
import Motcua

// The number, as large as it goes; where to go, where to sit; the slip as it comes out of the printer.
Page {
    id: ticket

    readonly property var page: kiosk.ticket
    readonly property bool failed: kiosk.printing === "failed"
    readonly property bool beside: upright && !lowered && Theme.scale <= 1
    readonly property bool brief: Theme.scale > 1 || lowered
    readonly property bool apart: Theme.scale <= 1 && !lowered

    name: "ticket"
    arches: false
    bandWide: Theme.px(Theme.scale > 1 ? 900 : 1050)
    primaryText: failed ? qsTr("Number noted") : qsTr("Done")
    primaryIcon: "check"
    primaryName: "ticket.done"
    onPrimary: kiosk.clearAll()

    bandContent: Column {
        spacing: Theme.px(10)
        width: parent.width

        Label {
            objectName: "ticket.title"
            width: parent.width
            color: Theme.indigoInk
            font.pixelSize: Theme.band("answer")
            font.weight: Font.DemiBold
            horizontalAlignment: Text.AlignHCenter
            leading: 1.45
            text: ticket.failed ? qsTr("Your number is valid") : qsTr("Your number")
        }

        NumberPlate {
            id: plate
            objectName: "ticket.number"
            width: parent.width
            number: ticket.page.number
            readonly property string text: number
        }

        Item { width: 1; height: Theme.px(6) }

        Label {
            width: parent.width
            color: Theme.indigoInk
            font.pixelSize: Theme.band("button")
            font.weight: Font.DemiBold
            horizontalAlignment: Text.AlignHCenter
            text: ticket.kiosk.printWords
            visible: !ticket.beside
        }
    }

    SlipOut {
        id: slip
        anchors.left: parent.left
        height: answers.height
        width: Theme.px(452)
        kiosk: ticket.kiosk
        name: ticket.page.id
        visible: ticket.beside
    }

    Pager {
        id: answers
        anchors.right: parent.right
        width: ticket.beside ? parent.width - Theme.px(470) : parent.width
        height: parent.height - (ticket.apart ? bring.height + Theme.gapPx : 0)
        name: "ticket"
        moreText: qsTr("More (page %1 of %2)")
        againText: qsTr("First page (page %1 of %2)")
        stretchPx: Theme.px(60)

        Repeater {
            model: ticket.page.answers

            Fact {
                required property var modelData
                objectName: modelData.name
                width: parent.width
                detail: ticket.brief ? "" : modelData.detail
                icon: modelData.icon
                joined: ticket.brief && modelData.line
                label: ticket.brief ? modelData.brief : modelData.label
                tint: modelData.tint
                value: modelData.value
                valuePx: Theme.title("fact")
            }
        }

        Repeater {
            model: ticket.apart ? 0 : 1

            BringCard { width: parent.width }
        }
    }

    BringCard {
        id: bring
        anchors.bottom: parent.bottom
        width: parent.width
        height: implicitHeight
        visible: ticket.apart
    }

    component BringCard: ChoiceCard {
        objectName: "ticket.bring"
        chevron: true
        icon: "list-checks"
        tilePx: Theme.px(72)
        title: qsTr("See what to bring")
        titlePx: Theme.text("button")
        onActivated: ticket.kiosk.openWhatToBring()
    }
}
