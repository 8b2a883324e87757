pragma ComponentBehavior: Bound
import QtQuick
import Motcua
import "../Motcua/Paging.js" as Paging

// The answers in their order: what to bring, fee, how long, which counter; "done here" stands above them all (K-25). With large text
// the answers in boxes follow the list on its last pages; else they stand on its first page, and the rest of a long list has the next.
Page {
    id: procedure

    readonly property var page: kiosk.procedure
    readonly property bool big: Theme.scale > 1
    readonly property bool small: !big && !lowered
    readonly property bool pinned: small && (upright || lines.height <= roomAbove)
    readonly property bool beside: pinned && !upright
    readonly property real length: page.title.length + page.official.length / 4
    readonly property int padPx: Theme.px(32)
    readonly property real headPx: big ? 0 : heading.height + Theme.px(12)
    readonly property real roomAbove: bodyHeight - tools.height - Theme.gapPx
    // Boxes where the list stands whole above them; else a line for each answer, which leaves the list half as much room again.
    readonly property bool boxed: list.wholeHeight + headPx + 2 * Theme.px(14) <= roomAbove - answers.height - Theme.gapPx
    readonly property bool began: list.current > 0
    readonly property real roomLater: upright ? roomAbove : room
    readonly property real room: roomAbove - (pinned && upright ? (boxed ? answers.height : lines.height) + Theme.gapPx : 0)

    name: "procedure"
    arches: false
    bandLeast: Theme.px(380)
    bandLowers: Theme.scale <= 1
    primaryText: kiosk.gives ? qsTr("Take a number") : ""
    primaryIcon: "ticket"
    primaryName: "procedure.take-number"
    onPrimary: kiosk.takeFor(page.code)
    middleName: "procedure.print"
    middleText: big ? "" : qsTr("Print the list")
    onMiddle: kiosk.printList()
    onPageChanged: list.page = 0

    bandContent: Item {
        width: parent.width
        height: Math.max(said.height, code.visible && procedure.upright ? code.height : 0)

        Column {
            id: said
            spacing: Theme.px(14)
            width: parent.width - (code.visible && procedure.upright ? code.width + Theme.px(24) : 0)

            Pill {
                icon: "list-checks"
                text: procedure.page.case
                visible: text !== "" && !procedure.big
                widestPx: parent.width
            }

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
                    name: procedure.page.closed ? "circle-x" : "circle-check"
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

        CodeShown {
            id: code
            anchors.right: parent.right
            text: qsTr("At home")
            code: procedure.page.code_of_portal
            sizePx: Theme.px(190)
            visible: procedure.small && procedure.upright && source !== ""
        }
    }

    Rectangle {
        id: card
        width: parent.width - (procedure.beside ? lines.width + Theme.gapPx : 0)
        height: procedure.began ? procedure.roomLater : Math.min(procedure.room, procedure.headPx + (list.pages > 1 ? procedure.room : list.wholeHeight) + 2 * Theme.px(14))
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
            visible: !procedure.big
        }

        Pager {
            id: list
            x: procedure.padPx
            y: procedure.headPx + Theme.px(14)
            width: parent.width - 2 * x
            firstPx: procedure.room - procedure.headPx - 2 * Theme.px(14)
            laterPx: procedure.roomLater - procedure.headPx - 2 * Theme.px(14)
            height: procedure.began ? laterPx : firstPx
            gapPx: Theme.px(2)
            name: "procedure"
            ownButton: false

            Repeater {
                model: procedure.big ? 1 : 0

                Item {
                    readonly property bool keepsNext: true
                    implicitHeight: head.implicitHeight
                    width: parent.width

                    Column {
                        id: head
                        width: parent.width

                        Label {
                            width: parent.width
                            font.pixelSize: Theme.text("choice")
                            font.weight: Font.Bold
                            leading: 1.45
                            text: procedure.page.heading
                        }

                        Label {
                            width: parent.width
                            text: procedure.page.case
                            visible: text !== ""
                        }
                    }
                }
            }

            Repeater {
                model: procedure.big ? Paging.apart(procedure.page.rows) : procedure.page.rows

                PaperRow {
                    required property var modelData
                    paper: modelData
                    width: parent.width
                }
            }

            Repeater {
                model: procedure.pinned ? [] : procedure.page.answers

                Answered {
                    width: parent.width
                    border.width: 0
                    joined: procedure.big
                    valuePx: procedure.big ? Theme.buttonPx : Theme.factPx
                }
            }

            Repeater {
                model: procedure.big ? 1 : 0

                Item {
                    implicitHeight: takeHome.implicitHeight + Theme.gapPx
                    width: parent.width

                    NavButton {
                        id: takeHome
                        objectName: "procedure.print"
                        y: Theme.gapPx
                        width: (parent.width - (facts.visible ? Theme.gapPx : 0)) / (facts.visible ? 2 : 1)
                        icon: "printer"
                        text: qsTr("Print the list")
                        onActivated: procedure.kiosk.printList()
                    }

                    NavButton {
                        id: facts
                        objectName: "procedure.facts"
                        anchors.right: parent.right
                        y: takeHome.y
                        width: takeHome.width
                        text: qsTr("More facts")
                        visible: procedure.page.can_change
                        onActivated: procedure.kiosk.openMore()
                    }
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
        visible: procedure.pinned && procedure.upright && procedure.boxed && !procedure.began

        Column {
            spacing: Theme.px(16)
            width: parent.width

            Repeater {
                model: procedure.small && procedure.upright ? Paging.chunks(procedure.page.answers, 2) : []

                AnswerRow {
                    required property var modelData
                    answers: modelData
                    width: parent.width
                }
            }
        }
    }

    Rectangle {
        id: lines
        x: parent.width - width
        y: procedure.upright ? card.height + Theme.gapPx : 0
        width: procedure.upright ? parent.width : Theme.px(540)
        height: told.height + Theme.px(28)
        radius: Theme.radiusChoice
        color: Theme.surface
        border.color: Theme.hairline
        border.width: Theme.hairlinePx
        visible: procedure.pinned && !(procedure.upright && (procedure.boxed || procedure.began))

        Column {
            id: told
            x: Theme.px(24)
            y: Theme.px(14)
            spacing: Theme.px(procedure.upright ? 8 : 12)
            width: parent.width - 2 * x

            Repeater {
                model: procedure.small ? procedure.page.answers : []

                FactLine {
                    required property var modelData
                    answer: modelData
                    width: told.width
                }
            }
        }
    }

    Row {
        id: tools
        readonly property int number: (change.visible ? 1 : 0) + (turn.visible ? 1 : 0) + (law.visible ? 1 : 0)
        readonly property real share: (width - (number - 1) * spacing) / Math.max(1, number)
        anchors.bottom: parent.bottom
        height: procedure.big ? change.implicitHeight : Theme.touch(78)
        spacing: Theme.gapPx
        width: parent.width

        NavButton {
            id: change
            objectName: "procedure.change-case"
            fontPx: Theme.bodyPx
            padPx: Theme.px(12)
            width: tools.share
            height: parent.height
            text: procedure.page.chooses ? qsTr("Choose the case") : qsTr("Other case")
            visible: procedure.page.can_change
            onActivated: procedure.kiosk.changeCase()
        }

        NavButton {
            id: turn
            objectName: "procedure.more"
            fontPx: Theme.bodyPx
            padPx: Theme.px(12)
            width: tools.share
            height: parent.height
            text: qsTr("More %1/%2").arg(list.current + 1).arg(list.pages)
            visible: list.pages > 1
            onActivated: list.turn()
        }

        NavButton {
            id: law
            objectName: "procedure.facts"
            fontPx: Theme.bodyPx
            padPx: Theme.px(12)
            width: tools.share
            height: parent.height
            text: qsTr("More facts")
            visible: !procedure.big || !procedure.page.can_change
            onActivated: procedure.kiosk.openMore()
        }
    }

    component Answered: Fact {
        required property var modelData
        objectName: modelData.name
        detail: modelData.detail
        icon: modelData.icon
        label: modelData.label
        value: modelData.value
        valuePx: Theme.buttonPx
    }
}
