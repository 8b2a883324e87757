pragma ComponentBehavior: Bound
import QtQuick
import Motcua
import "../Motcua/Paging.js" as Paging

// Every language by its own name, never by a flag (K-14). One whose letters this machine lacks is named in Vietnamese, and is no button.
Page {
    id: languages

    readonly property int columns: Theme.scale > 1 ? 1 : 2

    name: "languages"
    bandContent: Column {
        spacing: Theme.px(18)
        width: parent.width

        Pill {
            icon: "info"
            text: qsTr("What is not translated stays in Vietnamese")
            widestPx: parent.width
        }

        Label {
            objectName: "languages.title"
            width: Math.min(parent.width, Theme.px(660 * Theme.bandScale))
            color: Theme.indigoInk
            font.pixelSize: Theme.titlePx + Theme.px(8)
            font.weight: Font.Bold
            leading: 1.45
            text: qsTr("Which language do you read?")
        }
    }

    Pager {
        anchors.fill: parent
        name: "languages"
        moreText: qsTr("More (page %1 of %2)")
        againText: qsTr("First page (page %1 of %2)")
        stretchPx: Theme.px(40)

        Repeater {
            model: Paging.chunks(languages.kiosk.languages.cards.filter(card => card.drawn), languages.columns)

            CardRow {
                required property var modelData
                choices: modelData
                columns: languages.columns
                prefix: "language."
                width: parent.width
                onChosen: id => languages.kiosk.languages.choose(id)
            }
        }

        Repeater {
            model: languages.kiosk.languages.cards.filter(card => !card.drawn)

            Fact {
                required property var modelData
                width: parent.width
                icon: "globe"
                tint: "plum"
                label: modelData.title
                value: qsTr("Please ask staff")
                detail: qsTr("This machine lacks the letters of this language.")
            }
        }
    }
}
