pragma ComponentBehavior: Bound
import QtQuick
import Motcua

// One question about a visit that is over; the first can be all of it. Nothing says who answers.
Page {
    id: rating

    readonly property var rater: kiosk.rating
    readonly property var asked: rater.page
    readonly property bool flat: lowered || !upright && Theme.scale > 1  // all answers in sight at once: who turns a page for the worst one?

    name: "rating"
    onAskedChanged: answers.page = 0
    primaryIcon: asked.keeps ? "check" : "x"
    primaryKind: asked.keeps ? "primary" : "plain"
    primaryName: "rating.finish"
    primaryText: asked.keeps ? qsTr("That is all") : qsTr("Skip")
    onPrimary: rater.finish()

    bandContent: Column {
        spacing: Theme.px(18)
        width: parent.width

        Pill {
            icon: rating.asked.icon
            text: rating.asked.pill
            widestPx: parent.width
        }

        Label {
            objectName: "rating.title"
            width: parent.width
            color: Theme.indigoInk
            font.pixelSize: Theme.titlePx
            font.weight: Font.Bold
            leading: 1.45
            text: rating.asked.text
        }

        Label {
            width: parent.width
            color: Theme.indigoInkSoft
            font.pixelSize: Theme.band("body")
            text: rating.asked.note
        }
    }

    Pager {
        id: answers
        anchors.fill: parent
        name: "rating"
        moreText: qsTr("More (page %1 of %2)")
        againText: qsTr("First page (page %1 of %2)")
        stretchPx: Theme.px(60)

        Repeater {
            model: rating.rater.choices

            ChoiceCard {
                required property var modelData
                readonly property bool aside: modelData.id === "thorough" || modelData.id === "skip"
                objectName: aside ? "rating." + modelData.id : "rating.answer." + modelData.id
                width: parent.width
                chevron: true
                icon: modelData.icon
                kind: aside ? "dashed" : "plain"
                padYPx: Theme.px(rating.flat ? 8 : 20)
                tilePx: Theme.px(aside || rating.flat ? 76 : 117)
                tint: modelData.tint
                title: modelData.title
                titlePx: aside ? Theme.buttonPx : Theme.choicePx
                onActivated: rating.rater.choose(modelData.id)
            }
        }
    }
}
