pragma ComponentBehavior: Bound
import QtQuick
import Motcua

// What every page has in the same place: the band to read, the body to touch, back and the one primary button, the tray.
Item {
    id: page

    required property var kiosk
    required property string name
    property int bandLeast: page.reachBand
    property bool bandLowers: true  // false when only the read part of a page would move: its list needs the room more
    property int bandWide: Theme.px(700)
    property bool arches: true
    property bool root: name === "home"
    property bool clock: true
    property string primaryText
    property string primaryIcon
    property string primaryName
    property string primaryKind: "primary"
    property string middleText
    property string middleName
    property alias bandContent: band.content
    default property alias body: slot.data
    readonly property bool upright: height >= width
    readonly property bool lowered: upright && kiosk.lowered
    // Controls begin 12 drawn pixels below the band; the tallest reach of a small or seated person is 1220 mm (K-04), 1082 mm lowered (K-05).
    readonly property int reachBand: Math.max(Theme.px(634), height - Theme.mm(lowered ? 332 : 1220 - kiosk.mountHeightMm) - Theme.px(12))
    readonly property int bandHeight: Math.max(lowered && bandLowers ? reachBand : bandLeast, Math.ceil(band.least))
    readonly property int bodyX: upright ? Theme.marginPx : bandWide + Theme.px(28)
    readonly property int bodyTop: (upright ? bandHeight : 0) + (paperless.visible ? paperless.height : 0) + (offline.visible ? offline.height : 0) + (wrongClock.visible ? wrongClock.height : 0) + Theme.px(24)
    readonly property bool navigates: !root
    readonly property string offer: name === "procedure" ? kiosk.clips.offer : ""
    property bool offersBelow: false  // the offer stands at the end of the list: a row of its own would take half of a low page
    readonly property int navHeight: Math.max(Theme.touch(116), backButton.implicitHeight)
    readonly property int backWidth: Math.max(Theme.px(270), Math.min(backButton.implicitWidth, Theme.px(360 * Theme.scale)))
    readonly property int middleLeast: middleText ? Theme.px(280) + Theme.gapPx : 0
    readonly property int navY: tray.y - navHeight - Theme.gapPx
    readonly property alias bodyWidth: slot.width
    readonly property alias bodyHeight: slot.height

    signal primary
    signal middle

    Rectangle {
        anchors.fill: parent
        color: Theme.paper
    }

    Band {
        id: band
        width: page.upright ? page.width : page.bandWide
        height: page.upright ? page.bandHeight : tray.y
        arches: page.arches
        centre: page.kiosk.centreName
        place: page.kiosk.centrePlace
        shortName: page.kiosk.centreShortName
        time: page.kiosk.time
        date: page.kiosk.date
        upright: page.upright
        wide: page.upright || page.bandWide >= Theme.px(900)
    }

    Rectangle {
        visible: Theme.highContrast
        x: page.upright ? 0 : band.width
        y: page.upright ? band.height - height : 0
        width: page.upright ? parent.width : Theme.linePx
        height: page.upright ? Theme.linePx : band.height
        color: Theme.controlLine
    }

    // One line at a time: a machine whose clock is wrong is mostly one that has no line either. Each promises a number, so where
    // none is to be had there is no line: the page says itself what to do.
    CalmLine {
        id: wrongClock
        objectName: "clock.line"
        x: page.upright ? 0 : band.width
        y: page.upright ? band.height : 0
        width: page.width - x
        visible: page.kiosk.assured && page.kiosk.clockWrong
        icon: "clock-alert"
        text: qsTr("Numbers are valid as always – the time on the slip may be off")
    }

    CalmLine {
        id: paperless
        objectName: "paper.line"
        x: page.upright ? 0 : band.width
        y: page.upright ? band.height : 0
        width: page.width - x
        visible: page.kiosk.assured && page.kiosk.paper.line !== "" && !page.kiosk.clockWrong && page.name !== "ticket" && page.name !== "list"  // they say it themselves
        icon: "printer"
        text: page.kiosk.paper.line
    }

    CalmLine {
        id: offline
        objectName: "offline.line"
        x: page.upright ? 0 : band.width
        y: page.upright ? band.height : 0
        width: page.width - x
        visible: page.kiosk.assured && page.kiosk.offline && !page.kiosk.clockWrong && !paperless.visible
        icon: "cloud-off"
        text: qsTr("The line is down – numbers work as usual")
    }

    Item {
        id: slot
        x: page.bodyX
        y: page.bodyTop
        width: page.width - x - Theme.marginPx
        height: (page.navigates ? page.navY - Theme.gapPx : tray.y - Theme.px(24)) - y - (offerButton.visible ? offerButton.height + Theme.gapPx : 0)
    }

    NavButton {
        id: offerButton
        objectName: "procedure.watch"
        x: page.bodyX
        y: page.navY - height - Theme.gapPx
        width: slot.width
        height: Math.max(Theme.touch(84), implicitHeight)
        visible: page.offer !== "" && !page.offersBelow
        icon: "play"
        text: page.offer
        onActivated: page.kiosk.openClips()
    }

    NavButton {
        id: backButton
        objectName: "nav.back"
        x: page.bodyX
        y: page.navY
        width: page.primaryText && Theme.scale > 1 ? slot.width - primaryButton.width - Theme.gapPx : page.backWidth
        height: page.navHeight
        visible: page.navigates
        icon: "arrow-left"
        text: qsTr("Back")
        onActivated: page.kiosk.back()
    }

    NavButton {
        id: primaryButton
        objectName: page.primaryName
        anchors.right: parent.right
        anchors.rightMargin: Theme.marginPx
        y: page.navY
        width: Theme.scale > 1 ? Math.max((slot.width - Theme.gapPx) / 2, Math.min(implicitWidth, slot.width - backButton.implicitWidth - Theme.gapPx)) : Math.max(Theme.px(page.middleText ? 340 : 366), Math.min(implicitWidth, slot.width - page.backWidth - Theme.gapPx - page.middleLeast))
        height: page.navHeight
        visible: page.primaryText !== ""
        kind: page.primaryKind
        icon: page.primaryIcon
        iconLast: true
        text: page.primaryText
        onActivated: page.primary()
    }

    NavButton {
        objectName: page.middleName
        anchors.left: backButton.right
        anchors.leftMargin: Theme.gapPx
        anchors.right: primaryButton.left
        anchors.rightMargin: Theme.gapPx
        y: page.navY
        height: page.navHeight
        visible: page.middleText !== ""
        text: page.middleText
        onActivated: page.middle()
    }

    Loader {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.bottom: tray.top
        active: page.kiosk.question !== ""
        sourceComponent: Questions { kiosk: page.kiosk; bottomGap: page.navigates ? tray.y - page.navY + Theme.px(40) : Theme.px(90) }
    }

    Loader {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.bottom: tray.top
        active: page.kiosk.slow
        sourceComponent: Saving { numbered: page.name !== "rating"; bottomGap: page.navigates ? tray.y - page.navY + Theme.px(40) : Theme.px(90) }
    }

    Tray {
        id: tray
        anchors.bottom: parent.bottom
        width: parent.width
        home: page.root
        language: page.kiosk.languages.other
        heardIn: page.kiosk.languages.heard
        lowered: page.lowered
        size: page.kiosk.size
        loudest: page.kiosk.speech.loudest
        reading: page.kiosk.speech.reading
        sounding: page.kiosk.clips.state === "playing"
        speaks: page.kiosk.speech.available
        upright: page.upright
        onUsed: tool => page.kiosk.useTool(tool)
    }
}
