pragma ComponentBehavior: Bound
import QtQuick
import Motcua

// One question of the guide; every one may be skipped (K-19).
Page {
    id: step

    readonly property var asked: step.kiosk.step
    readonly property bool many: asked.of_case  // cases turn pages; skipping stays in sight
    readonly property bool brief: many && Theme.scale > 1

    name: "step"
    onAskedChanged: answers.page = 0
    primaryKind: "plain"
    primaryName: "step.unknown"
    primaryText: many ? qsTr("I don't know") : ""
    onPrimary: kiosk.answerWith(asked.unknown)
    bandContent: Column {
        spacing: Theme.px(18)
        width: parent.width

        Pill {
            icon: step.asked.icon
            text: step.asked.title
            widestPx: parent.width
        }

        Label {
            width: parent.width
            color: Theme.indigoInkSoft
            font.pixelSize: Theme.band("body")
            visible: !step.brief
            text: step.asked.greeting === "" ? step.asked.count : step.asked.greeting + " " + step.asked.count + "."
        }

        Label {
            objectName: "step.title"
            width: parent.width
            color: Theme.indigoInk
            font.pixelSize: Theme.titlePx
            font.weight: Font.Bold
            leading: 1.45
            text: step.asked.text
        }
    }

    Pager {
        id: answers
        anchors.fill: parent
        name: "step"
        moreText: qsTr("More (page %1 of %2)")
        againText: qsTr("First page (page %1 of %2)")
        stretchPx: Theme.px(60)

        Repeater {
            model: step.asked.choices.concat(step.many ? [] : [{ id: step.asked.unknown, title: qsTr("I don't know – skip"), kind: "dashed", icon: "circle-question-mark", tint: "blue", counters: "" }])

            ChoiceCard {
                required property int index
                required property var modelData
                readonly property bool skips: modelData.kind === "dashed"
                objectName: skips ? "step.unknown" : "step.answer." + index
                width: parent.width
                chevron: true
                detail: step.brief ? "" : modelData.counters
                icon: modelData.icon
                kind: modelData.kind ?? "plain"
                padYPx: Theme.px(step.many ? 12 : 20)
                tilePx: Theme.px(skips ? 76 : 92)
                tint: modelData.tint
                title: modelData.title
                titlePx: step.many ? Theme.buttonPx : Theme.choicePx
                onActivated: step.kiosk.answerWith(modelData.id)
            }
        }
    }
}
