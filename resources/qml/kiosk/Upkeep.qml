pragma ComponentBehavior: Bound
import QtQuick
import Motcua

// What staff look after at the kiosk itself. The loudspeaker is tried with the tray: Listen, then Louder.
Page {
    id: upkeep

    readonly property var door: kiosk.upkeep
    property bool touching: false
    property bool ending: false

    name: "upkeep"
    arches: false
    bandContent: Column {
        spacing: Theme.px(14)
        width: parent.width

        Pill {
            icon: "lock"
            text: qsTr("For staff")
            widestPx: parent.width
        }

        Label {
            objectName: "upkeep.title"
            width: parent.width
            color: Theme.indigoInk
            font.pixelSize: Theme.titlePx
            font.weight: Font.Bold
            leading: 1.45
            text: qsTr("Looking after this machine")
        }

        Label {
            width: parent.width
            color: Theme.indigoInkSoft
            font.pixelSize: Theme.band("body")
            text: qsTr("To try the loudspeaker, touch Listen, then Louder.")
        }
    }

    Pager {
        anchors.fill: parent
        name: "upkeep"
        moreText: qsTr("More (page %1 of %2)")
        againText: qsTr("First page (page %1 of %2)")
        stretchPx: Theme.px(40)

        ChoiceCard {
            objectName: "upkeep.print"
            width: parent.width
            icon: "printer"
            title: qsTr("Print a test page")
            detail: upkeep.door.trialWords
            onActivated: upkeep.door.tryPrinter()
        }

        ChoiceCard {
            objectName: "upkeep.corners"
            width: parent.width
            icon: "hand"
            title: qsTr("Touch the four corners")
            detail: corners.done ? qsTr("All four corners answered") : qsTr("Shows where the screen does not feel a finger")
            onActivated: { corners.begin(); upkeep.touching = true }
        }

        ChoiceCard {
            objectName: "upkeep.end"
            width: parent.width
            icon: "log-out"
            kind: "dashed"
            title: upkeep.ending ? qsTr("Touch once more: the program ends") : qsTr("End the program")
            detail: qsTr("It stays ended until somebody starts it")
            onActivated: upkeep.ending ? upkeep.door.endProgram() : (upkeep.ending = true)
        }
    }

    Rectangle {
        id: corners

        property var felt: ({})
        readonly property int sizePx: Theme.mm(20)
        readonly property bool done: Object.keys(felt).length === 4

        function begin() { felt = {} }
        function feel(place: string) {
            felt = Object.assign({ [place]: true }, felt)
            if (done)
                upkeep.touching = false
        }

        parent: upkeep
        anchors.fill: parent
        color: Theme.paper
        visible: upkeep.touching

        MouseArea { anchors.fill: parent }

        Repeater {
            model: ["left.top", "right.top", "left.bottom", "right.bottom"]

            Rectangle {
                id: corner
                required property string modelData

                x: modelData.startsWith("left") ? 0 : corners.width - width
                y: modelData.endsWith("top") ? 0 : corners.height - height
                width: corners.sizePx
                height: corners.sizePx
                color: corners.felt[modelData] ? Theme.ok : Theme.hoe
                objectName: "upkeep.corner." + modelData

                MouseArea {
                    anchors.fill: parent
                    onClicked: corners.feel(corner.modelData)
                }
            }
        }

        NavButton {
            anchors.centerIn: parent
            objectName: "upkeep.corners.close"
            icon: "x"
            text: qsTr("Close")
            onActivated: upkeep.touching = false
        }
    }
}
