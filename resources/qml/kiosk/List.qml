pragma ComponentBehavior: Bound
import QtQuick
import Motcua

// The list of what to bring on its way out: the paper as it hangs out of the printer, and the same as codes for a telephone (K-26).
Page {
    id: list

    readonly property var page: kiosk.checklist
    readonly property bool beside: !lowered && Theme.scale <= 1

    name: "list"
    arches: false
    bandLeast: Theme.px(380)
    bandLowers: Theme.scale <= 1
    primaryText: kiosk.gives ? qsTr("Take a number") : ""
    primaryIcon: "ticket"
    primaryName: "list.take-number"
    onPrimary: kiosk.takeFor(kiosk.procedure.code)

    bandContent: Column {
        spacing: Theme.px(14)
        width: parent.width

        Label {
            objectName: "list.title"
            width: parent.width
            color: Theme.indigoInk
            font.pixelSize: Theme.titlePx
            font.weight: Font.Bold
            leading: 1.45
            text: qsTr("Your list of what to bring")
        }

        Label {
            width: parent.width
            color: Theme.indigoInkSoft
            font.pixelSize: Theme.band("body")
            leading: 1.45
            text: list.page.title
        }

        Label {
            width: parent.width
            color: Theme.hoe
            font.pixelSize: Theme.band("button")
            font.weight: Font.Bold
            leading: 1.45
            text: list.kiosk.printWords
            visible: !list.beside
        }
    }

    SlipOut {
        id: slip
        anchors.left: parent.left
        height: parent.height
        width: Theme.px(452)
        kiosk: list.kiosk
        name: list.page.name
        troubleText: qsTr("The list was not printed")
        visible: list.beside
        whole: true
    }

    Pager {
        anchors.right: parent.right
        width: list.beside ? parent.width - slip.width - Theme.gapPx : parent.width
        height: parent.height
        name: "list"
        moreText: qsTr("More (page %1 of %2)")
        againText: qsTr("First page (page %1 of %2)")

        Repeater {
            model: [
                { code: list.page.code_of_list, name: "list.code", text: qsTr("Scan to keep the list in your telephone. It needs no network.") },
                { code: list.page.code_of_portal, name: "portal.code", text: qsTr("Scan to see it on the national portal.") }
            ].filter(each => each.code !== "")

            CodeCard {
                required property var modelData
                objectName: modelData.name
                code: modelData.code
                text: modelData.text
                width: parent.width
            }
        }
    }
}
