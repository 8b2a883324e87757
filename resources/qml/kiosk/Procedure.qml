pragma ComponentBehavior: Bound
import QtQuick
import Motcua
import "../Motcua/Paging.js" as Paging

// The answers in their order: what to bring, fee, how long, which counter; "done here" stands above them all (K-25). With large text
// the answers in boxes follow the list on its last pages; else they stay in sight while the list turns.
Page {
    id: procedure

    readonly property var page: kiosk.procedure
    readonly property bool pinned: Theme.scale <= 1 && !lowered
    readonly property real length: page.title.length + page.official.length / 4
    readonly property int padPx: Theme.px(32)
    readonly property real headPx: heading.height + Theme.px(12)
    readonly property real room: bodyHeight - (pinned ? answers.height + Theme.gapPx : 0)

    name: "procedure"
    arches: false
    bandLeast: Theme.px(380)
    bandLowers: Theme.scale <= 1
    primaryText: qsTr("Take a number")
    primaryIcon: "ticket"
    primaryName: "procedure.take-number"
    onPrimary: kiosk.takeFor(page.code)
    middleName: "procedure.more"
    middleText: pinned && list.pages > 1 ? qsTr("More (%1/%2)").arg(list.current + 1).arg(list.pages) : ""
    onMiddle: list.turn()

    bandContent: Column {
        spacing: Theme.px(14)
        width: parent.width

        Label {
            objectName: "procedure.title"
            width: parent.width
            color: Theme.indigoInk
            font.pixelSize: procedure.length <= 30 ? Theme.band("titleHome") : procedure.length <= 60 ? Theme.band("choiceLarge") : procedure.length <= 110 ? Theme.band("choice") : Theme.band("button")
            font.weight: Font.Bold
            leading: 1.45
            text: procedure.page.title
        }

        Label {
            objectName: "procedure.official"
            width: parent.width
            visible: text !== ""
            color: Theme.indigoInkSoft
            font.pixelSize: Theme.band("body")
            font.weight: Font.Medium
            text: procedure.page.official
        }

        Row {
            spacing: Theme.px(16)
            width: parent.width

            Icon {
                y: (Theme.band("button") * 1.45 - height) / 2
                name: "circle-check"
                tone: Theme.hoe
                sizePx: Math.round(Theme.band("button") * 1.3)
            }

            Label {
                objectName: "procedure.here"
                width: parent.width - Theme.band("button") * 1.3 - parent.spacing
                color: Theme.hoe
                font.pixelSize: Theme.band("button")
                font.weight: Font.Bold
                leading: 1.45
                text: procedure.page.done_here
            }
        }
    }

    Rectangle {
        id: card
        width: parent.width
        height: Math.min(procedure.room, procedure.headPx + (list.pages > 1 ? procedure.room : list.wholeHeight) + 2 * Theme.px(18))
        radius: Theme.radiusChoice
        color: Theme.surface
        border.color: Theme.hairline
        border.width: Theme.hairlinePx

        Label {
            id: heading
            objectName: "procedure.heading"
            x: procedure.padPx
            y: Theme.px(14)
            width: parent.width - 2 * x
            font.pixelSize: Theme.text("choice")
            font.weight: Font.Bold
            leading: 1.45
            text: procedure.page.heading
        }

        Pager {
            id: list
            x: procedure.padPx
            y: procedure.headPx + Theme.px(14)
            width: parent.width - 2 * x
            height: procedure.room - procedure.headPx - 2 * Theme.px(18)
            gapPx: Theme.px(2)
            name: "procedure"
            ownButton: !procedure.pinned
            moreText: qsTr("More (page %1 of %2)")
            againText: qsTr("First page (page %1 of %2)")

            Repeater {
                model: procedure.page.rows

                PaperRow {
                    required property var modelData
                    paper: modelData
                    width: parent.width
                }
            }

            Repeater {
                model: procedure.pinned ? [] : procedure.page.answers

                Fact {
                    required property var modelData
                    objectName: modelData.name
                    width: parent.width
                    border.width: 0
                    detail: modelData.detail
                    icon: modelData.icon
                    label: modelData.label
                    value: modelData.value
                }
            }
        }
    }

    Item {
        id: answers
        anchors.top: card.bottom
        anchors.topMargin: Theme.gapPx
        width: parent.width
        height: childrenRect.height
        visible: procedure.pinned

        Column {
            spacing: Theme.px(16)
            width: parent.width

            Repeater {
                model: procedure.pinned ? Paging.chunks(procedure.page.answers, 2) : []

                AnswerRow {
                    required property var modelData
                    answers: modelData
                    width: parent.width
                }
            }
        }
    }
}
