pragma ComponentBehavior: Bound
import QtQuick
import Motcua
import "../Motcua/Paging.js" as Paging

// The answers in their order: what to bring, fee, how long, which counter; "done here" stands above them all (K-25). With large text
// the answers are the last lines of the list; else they stand on its first page, and the rest of a long list has the next.
// Every line that the band has less is one more for the list on every page, so upright and large it keeps the title alone.
Page {
    id: procedure

    readonly property var page: kiosk.procedure
    readonly property bool big: Theme.scale > 1
    readonly property bool small: !big && !lowered
    readonly property bool beside: small && !upright
    readonly property bool bare: big && upright
    readonly property bool aside: big && !upright  // the band beside the list has room for the heading and the case: the list has none
    readonly property real length: page.title.length + (big ? 0 : page.official.length / 4)
    readonly property int padPx: Theme.px(32)
    readonly property real headPx: big ? 0 : heading.height + Theme.px(12)
    readonly property real roomAbove: bodyHeight - tools.height - Theme.gapPx
    // Boxes where the list stands whole above them; else a line for each answer, which leaves the list half as much room again.
    readonly property bool boxed: Paging.heightOf(paperItems, list.gapPx) + headPx + 2 * Theme.px(14) <= roomAbove - answers.height - Theme.gapPx
    // Where the lines would leave no room for the first paper they say what is known in a word, and the rest follows the list.
    readonly property real linesPx: Paging.heightOf(Paging.itemsOf(factLines), told.spacing, "wholeHeight") + Theme.px(28)
    readonly property bool brief: beside ? linesPx > roomAbove : small && roomAbove - linesPx - Theme.gapPx - headPx - 2 * Theme.px(14) < Paging.leastOf(paperItems, list.gapPx)
    readonly property bool answersFollow: big || lowered || brief && !boxed
    readonly property bool began: list.current > 0  // the heading stands above the first page alone: at last it would head the answers
    readonly property real roomLater: upright ? roomAbove : room
    readonly property real room: roomAbove - (small && upright ? (boxed ? answers.height : lines.height) + Theme.gapPx : 0)

    readonly property var lastRows: answersFollow ? Paging.asRows(page.answers.filter(answer => !brief || answer.detail !== "")) : []
    readonly property var paperItems: Paging.itemsOf(papers)

    name: "procedure"
    arches: false
    bandLeast: bare ? 0 : Theme.px(380)
    bandLowers: Theme.scale <= 1
    primaryText: kiosk.gives ? qsTr("Take a number") : ""
    primaryIcon: "ticket"
    primaryName: "procedure.take-number"
    onPrimary: kiosk.takeFor(page.code)
    middleName: "procedure.print"
    middleText: big ? "" : qsTr("Print the list")
    onMiddle: kiosk.printList()
    offersBelow: aside
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
                font.pixelSize: procedure.length <= (procedure.big ? 17 : 30) ? Theme.band("titleHome") : procedure.length <= (procedure.big ? 50 : 60) ? Theme.band("choiceLarge") : procedure.length <= 110 ? Theme.band("choice") : Theme.band("button")
                font.weight: Font.Bold
                leading: 1.45
                text: procedure.page.title
            }

            Label {
                objectName: "procedure.official"
                width: parent.width
                visible: text !== "" && !procedure.big
                color: Theme.indigoInkSoft
                font.pixelSize: Theme.band("body")
                font.weight: Font.Medium
                text: procedure.page.official
            }

            Here {
                ink: Theme.hoe
                fontPx: Theme.band("button")
                visible: !procedure.bare
                width: parent.width
            }

            Label {
                width: parent.width
                color: Theme.indigoInk
                font.pixelSize: Theme.band("choiceLarge")
                font.weight: Font.Bold
                leading: 1.45
                text: procedure.page.heading
                visible: procedure.aside
            }

            Label {
                width: parent.width
                color: Theme.indigoInk
                font.pixelSize: Theme.band("choice")
                leading: 1.45
                text: procedure.page.case
                visible: text !== "" && procedure.aside
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
            visible: !procedure.big && !procedure.began
        }

        Pager {
            id: list
            x: procedure.padPx
            y: (procedure.began ? 0 : procedure.headPx) + Theme.px(14)
            width: parent.width - 2 * x
            firstPx: procedure.room - procedure.headPx - 2 * Theme.px(14)
            laterPx: procedure.roomLater - 2 * Theme.px(14)
            height: procedure.began ? laterPx : firstPx
            gapPx: Theme.px(2)
            name: "procedure"
            ownButton: false

            Repeater {
                model: procedure.bare ? 1 : 0

                Item {
                    readonly property bool keepsNext: true
                    implicitHeight: head.implicitHeight
                    width: parent.width

                    Column {
                        id: head
                        width: parent.width

                        Here {
                            ink: procedure.page.closed ? Theme.late : Theme.ok
                            fontPx: Theme.bodyPx
                            width: parent.width
                        }

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
                id: papers
                model: procedure.big ? Paging.apart(procedure.page.rows, procedure.aside) : procedure.page.rows

                PaperRow {
                    required property var modelData
                    paper: modelData
                    joins: procedure.aside
                    narrow: procedure.beside && procedure.brief
                    width: parent.width
                }
            }

            Repeater {
                id: last
                model: procedure.aside ? Paging.apart(procedure.lastRows, true) : procedure.lastRows  // no price without its note

                PaperRow {
                    required property int index
                    required property var modelData
                    paper: modelData
                    joins: procedure.aside
                    keepsNext: procedure.big && index === last.count - 1  // no button stands alone
                    narrow: procedure.beside
                    width: parent.width
                }
            }

            Repeater {
                model: procedure.big ? 1 : 0

                Item {
                    readonly property bool offers: procedure.aside && procedure.offer !== ""
                    implicitHeight: (offers ? offered.height + Theme.gapPx : 0) + rest.implicitHeight + Theme.gapPx
                    width: parent.width

                    NavButton {
                        id: offered
                        objectName: "procedure.watch"
                        y: Theme.gapPx
                        width: parent.width
                        height: Math.max(Theme.touch(84), implicitHeight)
                        visible: parent.offers
                        icon: "play"
                        text: procedure.offer
                        onActivated: procedure.kiosk.openClips()
                    }

                    Row {
                        id: rest
                        readonly property int lowPx: Math.max(Theme.touch(84), Math.ceil(Theme.bodyPx * 1.45) + Theme.px(10))
                        y: parent.height - height
                        spacing: Theme.gapPx
                        width: parent.width

                        NavButton {
                            objectName: "procedure.print"
                            fontPx: Theme.bodyPx
                            padPx: Theme.px(12)
                            height: rest.lowPx
                            width: (parent.width - parent.spacing) / 2
                            text: qsTr("Print the list")
                            visible: procedure.page.can_change
                            onActivated: procedure.kiosk.printList()
                        }

                        NavButton {
                            objectName: "procedure.facts"
                            fontPx: Theme.bodyPx
                            padPx: Theme.px(12)
                            height: rest.lowPx
                            width: procedure.page.can_change ? (parent.width - parent.spacing) / 2 : parent.width
                            text: qsTr("More facts")
                            onActivated: procedure.kiosk.openMore()
                        }
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
        visible: procedure.small && procedure.upright && procedure.boxed && !procedure.began

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
        visible: procedure.small && !(procedure.upright && (procedure.boxed || procedure.began))

        Column {
            id: told
            x: Theme.px(24)
            y: Theme.px(14)
            spacing: Theme.px(procedure.upright ? 8 : 12)
            width: parent.width - 2 * x

            Repeater {
                id: factLines
                model: procedure.small ? procedure.page.answers : []

                FactLine {
                    required property var modelData
                    answer: modelData
                    brief: procedure.brief
                    width: told.width
                }
            }
        }
    }

    Row {
        id: tools
        readonly property int number: (change.visible ? 1 : 0) + (turn.visible ? 1 : 0) + (law.visible ? 1 : 0) + (takeHome.visible ? 1 : 0)
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
            visible: !procedure.big
            onActivated: procedure.kiosk.openMore()
        }

        NavButton {
            id: takeHome
            objectName: "procedure.print"
            fontPx: Theme.bodyPx
            padPx: Theme.px(12)
            width: tools.share
            height: parent.height
            text: qsTr("Print the list")
            visible: procedure.big && !procedure.page.can_change
            onActivated: procedure.kiosk.printList()
        }
    }

    component Here: Row {
        id: where
        property color ink
        property int fontPx
        spacing: Theme.px(16)

        Icon {
            y: (where.fontPx * 1.45 - height) / 2
            name: procedure.page.closed ? "circle-x" : "circle-check"
            tone: where.ink
            sizePx: Math.round(where.fontPx * 1.3)
        }

        Label {
            objectName: "procedure.here"
            width: parent.width - where.fontPx * 1.3 - parent.spacing
            color: where.ink
            font.pixelSize: where.fontPx
            font.weight: Font.Bold
            leading: 1.45
            text: procedure.page.done_here
        }
    }
}
