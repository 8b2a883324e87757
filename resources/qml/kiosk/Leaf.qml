pragma ComponentBehavior: Bound
import QtQuick
import Motcua

// Where the guide ends: what is to be done, in its order; each opens what to bring.
Page {
    id: leaf

    readonly property var end: leaf.kiosk.leaf
    readonly property bool known: end.procedures.length > 0

    name: "leaf"
    primaryName: "leaf.ask"
    primaryText: known || !kiosk.gives ? "" : qsTr("Take a number to ask")
    primaryIcon: "ticket"
    onPrimary: leaf.kiosk.takeToAsk()

    bandContent: Column {
        spacing: Theme.px(18)
        width: parent.width

        Pill {
            icon: leaf.end.icon
            text: leaf.end.title
            widestPx: parent.width
        }

        Label {
            objectName: "leaf.title"
            width: parent.width
            color: Theme.indigoInk
            font.pixelSize: Theme.titlePx
            font.weight: Font.Bold
            leading: 1.45
            text: leaf.end.procedures.length > 1 ? qsTr("This is to be done, in this order") : leaf.known ? qsTr("This is to be done") : qsTr("Please ask staff")
        }
    }

    Pager {
        anchors.fill: parent
        name: "leaf"
        moreText: qsTr("More (page %1 of %2)")
        againText: qsTr("First page (page %1 of %2)")
        stretchPx: Theme.px(40)

        Repeater {
            model: leaf.end.note === "" ? [] : [leaf.end.note]

            Fact {
                required property string modelData
                objectName: "leaf.note"
                width: parent.width
                icon: "info"
                tint: "blue"
                label: qsTr("Please note")
                value: modelData
            }
        }

        Repeater {
            model: leaf.end.procedures

            ChoiceCard {
                required property int index
                required property var modelData
                objectName: "leaf.procedure." + index
                width: parent.width
                chevron: true
                detail: modelData.detail
                icon: modelData.icon
                tint: modelData.tint
                title: modelData.title
                onActivated: leaf.kiosk.openProcedure(modelData.code)
            }
        }
    }
}
