pragma ComponentBehavior: Bound
import QtQuick
import Motcua
import "../Motcua/Paging.js" as Paging

// The number is there and valid; who has a right to be called sooner may say so, and nobody has to (K-28).
Page {
    id: priority

    readonly property var page: kiosk.priority
    readonly property int columns: Theme.scale > 1 ? 1 : 2

    name: "priority"
    primaryText: page.none
    primaryIcon: page.icon
    primaryName: "priority.none"
    onPrimary: kiosk.answerPriority("")

    bandContent: Column {
        spacing: Theme.px(18)
        width: parent.width

        Grid {
            columnSpacing: Theme.px(28)
            columns: priority.upright ? 2 : 1
            rowSpacing: Theme.px(10)
            verticalItemAlignment: Grid.AlignVCenter
            width: parent.width

            NumberPlate {
                id: plate
                objectName: "priority.number"
                width: Theme.px(286)
                height: Theme.px(101)
                number: priority.page.number
                numberPx: Theme.px(76)
                radius: Theme.radiusChoice
                readonly property string text: number
            }

            Column {
                width: parent.width - (priority.upright ? plate.width + parent.columnSpacing : 0)

                Label {
                    width: parent.width
                    color: Theme.indigoInk
                    font.pixelSize: Theme.band("body")
                    font.weight: Font.Bold
                    leading: 1.45
                    text: qsTr("You have a number")
                }

                Label {
                    objectName: "priority.about"
                    width: parent.width
                    color: Theme.indigoInkSoft
                    font.pixelSize: Theme.band("body")
                    leading: 1.45
                    text: priority.page.about
                    visible: Theme.scale <= 1
                }
            }
        }

        Label {
            objectName: "priority.title"
            width: parent.width
            color: Theme.indigoInk
            font.pixelSize: Theme.titlePx
            font.weight: Font.Bold
            leading: 1.45
            text: qsTr("Do you have a right to priority?")
        }

        Label {
            objectName: "priority.lead"
            width: parent.width
            color: Theme.indigoInkSoft
            font.pixelSize: Theme.band("body")
            text: qsTr("You need not answer. It only lets us call you sooner.")
        }
    }

    Pager {
        anchors.fill: parent
        name: "priority"
        moreText: qsTr("More (page %1 of %2)")
        againText: qsTr("First page (page %1 of %2)")
        stretchPx: Theme.px(140)

        Repeater {
            model: Paging.chunks(priority.page.choices, priority.columns)

            CardRow {
                required property var modelData
                choices: modelData
                columns: priority.columns
                prefix: "priority."
                width: parent.width
                onChosen: id => priority.kiosk.answerPriority(id)
            }
        }
    }
}
