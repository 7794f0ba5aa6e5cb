/// The page with the thirteen items of the identity block, before the table.
struct IdentityPage {
    private let content: SheetContent
    private let setting: SheetSetting

    private var format: SheetFormat { setting.format }
    private var identity: SheetIdentity { content.identity }
    private var size: Double { format.textSize * 1.18 }
    private var leading: Double { size * 1.25 }
    private var padding: Double { size * 0.55 }
    private var left: Double { format.margin }
    private var width: Double { setting.columns.pageWidth - 2 * format.margin }
    private var middle: Double { left + width * 0.5 }
    private var right: Double { left + width }

    init(content: SheetContent, setting: SheetSetting) {
        self.content = content
        self.setting = setting
    }

    var page: DrawnPage {
        var page = DrawnPage(width: setting.columns.pageWidth, height: format.height ?? 0)
        var y = format.margin
        rule(left, y, right, y, &page)
        y = heading(at: y, &page)
        for pair in stride(from: 0, to: identity.lists.count, by: 2) {
            y = lists(Array(identity.lists[pair..<min(pair + 2, identity.lists.count)]), at: y, &page)
        }
        rule(left, format.margin, left, y, &page)
        rule(right, format.margin, right, y, &page)
        rule(middle, format.margin, middle, y, &page)
        page.height = max(page.height, y + format.margin)
        return page
    }

    // MARK: the upper part: who, and the facts

    private func heading(at top: Double, _ page: inout DrawnPage) -> Double {
        let names = left + width * 0.5 + width * 0.15
        var y = top
        for (place, fact) in identity.facts.enumerated() {
            let isTitle = place == identity.facts.count - 1
            let name = lines(fact.name, within: names - middle - 2 * padding)
            let value = lines(fact.lines.first ?? "", isBold: isTitle, within: right - names - 2 * padding)
            var height = Double(max(name.count, value.count, 1)) * leading + 1.2 * padding
            if place == identity.approval { height += leading * 5.4 }
            write(name, x: middle + padding, y: y + padding * 0.6, &page)
            if place == identity.approval {
                signature(value, Box(x: names, y: y, width: right - names, height: height), &page)
            } else {
                write(value, x: names + padding, y: y + padding * 0.6, isBold: isTitle, &page)
            }
            y += height
            rule(middle, y, right, y, &page)
        }
        rule(names, top, names, y, &page)
        agency(Box(x: left, y: top, width: middle - left, height: y - top), &page)
        rule(left, y, middle, y, &page)
        return y
    }

    /// Post, room to sign, a dotted line for the name and one for the number.
    private func signature(_ post: [String], _ box: Box, _ page: inout DrawnPage) {
        let at = box.center.x
        write(post, x: at, y: box.y + padding * 0.6, isBold: true, isCentred: true, &page)
        let dots = String(repeating: ".", count: 44)
        write([dots], x: at, y: box.maxY - padding - leading * 2, isCentred: true, &page)
        write(["NIP " + dots.dropFirst(8)], x: at, y: box.maxY - padding - leading, isCentred: true, &page)
    }

    /// The names of the agency and unit, in the middle of their box.
    private func agency(_ box: Box, _ page: inout DrawnPage) {
        let large = size * 1.32
        let inner = box.width - 4 * padding
        let style = TextMeasure.Style(size: large, isBold: true)
        let agency = setting.measure.lines(identity.agency.uppercased(), style, within: inner)
        let unit = setting.measure.lines(
            identity.unit, .init(size: size * 1.1, isBold: true), within: inner)
        let step = large * 1.3
        let height = Double(agency.count + unit.count) * step + (unit.isEmpty ? 0 : step * 0.6)
        var y = box.y + (box.height - height) / 2
        for (lines, size) in [(agency, large), (unit, size * 1.1)] where !lines.isEmpty {
            page.texts.append(
                PlacedText(
                    lines: lines, at: Point(x: box.center.x, y: y + size * 0.96), leading: step, size: size,
                    isBold: true, anchor: .middle, role: .title,
                    frame: Box(
                        x: box.x + 2 * padding, y: y, width: inner, height: Double(lines.count) * step)))
            y += Double(lines.count) * step + step * 0.6
        }
    }

    // MARK: the lower part: two lists side by side

    private func lists(_ pair: [SheetIdentity.Item], at top: Double, _ page: inout DrawnPage) -> Double {
        let names = leading + padding
        page.heads.append(Box(x: left, y: top, width: width, height: names))
        rule(left, top + names, right, top + names, &page)
        var bottom = top + names + leading * 1.6 + padding
        for (place, item) in pair.enumerated() {
            let x = place == 0 ? left : middle
            write([item.name], x: x + padding, y: top + padding / 2, isBold: true, &page)
            bottom = max(bottom, write(item, x: x, from: top + names + padding / 2, &page))
        }
        rule(left, bottom, right, bottom, &page)
        return bottom
    }

    private func write(
        _ item: SheetIdentity.Item, x: Double, from top: Double, _ page: inout DrawnPage
    ) -> Double {
        var y = top
        let indent = item.isNumbered ? size * 1.7 : 0
        for (place, text) in item.lines.enumerated() {
            let lines = lines(text, within: width / 2 - 2 * padding - indent)
            guard !lines.isEmpty else { continue }
            if item.isNumbered { write(["\(place + 1)."], x: x + padding, y: y, &page) }
            write(lines, x: x + padding + indent, y: y, &page)
            y += Double(lines.count) * leading
        }
        return y + padding
    }

    // MARK: small things

    private func lines(_ text: String, isBold: Bool = false, within width: Double) -> [String] {
        setting.measure.lines(text, .init(size: size, isBold: isBold), within: width)
    }

    private func rule(_ x: Double, _ y: Double, _ toX: Double, _ toY: Double, _ page: inout DrawnPage) {
        page.rules.append(Box(x: x, y: y, width: toX - x, height: toY - y))
    }

    private func write(
        _ lines: [String], x: Double, y: Double, isBold: Bool = false, isCentred: Bool = false,
        _ page: inout DrawnPage
    ) {
        guard !lines.isEmpty else { return }
        let style = TextMeasure.Style(size: size, isBold: isBold)
        let widest = lines.map { setting.measure.width($0, style) }.max() ?? 0
        page.texts.append(
            PlacedText(
                lines: lines, at: Point(x: x, y: y + size * 0.96), leading: leading, size: size,
                isBold: isBold, anchor: isCentred ? .middle : .start, role: .cell,
                frame: Box(
                    x: isCentred ? x - widest / 2 : x, y: y, width: widest,
                    height: Double(lines.count) * leading)))
    }
}
