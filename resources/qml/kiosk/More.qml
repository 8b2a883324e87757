pragma ComponentBehavior: Bound
import QtQuick
import Motcua

// What few ask and everybody may know: result, forms, the law, where the words come from.
Page {
    id: more

    readonly property var page: kiosk.more

    name: "more"
    arches: false
    bandLeast: Theme.px(380)
    bandLowers: Theme.scale <= 1
    primaryText: kiosk.gives ? qsTr("Take a number") : ""
    primaryIcon: "ticket"
    primaryName: "more.take-number"
    onPrimary: kiosk.takeFor(kiosk.procedure.code)
    onPageChanged: list.page = 0

    bandContent: Column {
        spacing: Theme.px(14)
        width: parent.width

        Pill {
            icon: "info"
            text: qsTr("More facts")
            widestPx: parent.width
        }

        Label {
            objectName: "more.title"
            width: parent.width
            color: Theme.indigoInk
            font.pixelSize: Theme.band(more.page.title.length <= 30 ? "titleHome" : more.page.title.length <= 60 ? "choiceLarge" : "choice")
            font.weight: Font.Bold
            leading: 1.45
            text: more.page.title
        }
    }

    Rectangle {
        anchors.fill: parent
        radius: Theme.radiusChoice
        color: Theme.surface
        border.color: Theme.hairline
        border.width: Theme.hairlinePx

        Pager {
            id: list
            anchors.fill: parent
            anchors.margins: Theme.px(24)
            gapPx: Theme.px(2)
            name: "more"
            moreText: qsTr("More (page %1 of %2)")
            againText: qsTr("First page (page %1 of %2)")

            Repeater {
                model: more.page.rows

                PaperRow {
                    required property var modelData
                    indents: false
                    paper: modelData
                    width: parent.width
                }
            }
        }
    }
}
