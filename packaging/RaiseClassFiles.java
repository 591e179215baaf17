import static java.lang.classfile.ClassFile.ConstantPoolSharingOption.NEW_POOL;
import static java.lang.classfile.ClassFile.StackMapsOption.GENERATE_STACK_MAPS;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;

/// Gives the class files of a jar the version of Java 8, in place, where theirs is older: the JDK keeps no class of an
/// older version in an AOT cache, as it lacks the stack maps that make it quick to verify. picocli is such a jar, and
/// half of the start of a command line went into loading it. What the classes do does not change.
///
/// `java RaiseClassFiles.java FILE.jar`; a second run changes nothing.
final class RaiseClassFiles {
  private static final int JAVA_8 = 52;

  void main(String[] args) throws IOException {
    Path jar = Path.of(args[0]);
    Path raised = jar.resolveSibling(jar.getFileName() + ".tmp");
    if (raise(jar, raised)) {
      Files.move(raised, jar, StandardCopyOption.REPLACE_EXISTING);
    } else {
      Files.delete(raised);
    }
  }

  private static boolean raise(Path from, Path to) throws IOException {
    boolean changed = false;
    try (var jar = new JarFile(from.toFile()); OutputStream file = Files.newOutputStream(to);
        var out = new JarOutputStream(file)) {
      ClassFile classFiles = classFiles(jar);
      for (JarEntry entry : jar.stream().toList()) {
        byte[] bytes = jar.getInputStream(entry).readAllBytes();
        if (entry.getName().endsWith(".class") && classFiles.parse(bytes).majorVersion() < JAVA_8) {
          bytes = raised(classFiles, bytes);
          changed = true;
        }
        var copy = new JarEntry(entry.getName());
        copy.setTimeLocal(entry.getTimeLocal());
        out.putNextEntry(copy);
        out.write(bytes);
        out.closeEntry();
      }
    }
    return changed;
  }

  private static byte[] raised(ClassFile classFiles, byte[] bytes) {
    return classFiles.transformClass(classFiles.parse(bytes), (builder, element) -> {
      if (element instanceof ClassFileVersion) {
        builder.withVersion(JAVA_8, 0);
      } else {
        builder.with(element);
      }
    });
  }

  /// A new pool of constants makes it write all code anew, stack maps included; the classes of the jar are looked up in
  /// the jar.
  private static ClassFile classFiles(JarFile jar) {
    ClassHierarchyResolver inJar = ClassHierarchyResolver.ofResourceParsing(type -> {
      String name = type.descriptorString();
      JarEntry entry = jar.getJarEntry(name.substring(1, name.length() - 1) + ".class");
      try {
        return entry == null ? null : jar.getInputStream(entry);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    });
    return ClassFile.of(NEW_POOL, GENERATE_STACK_MAPS, ClassFile.ClassHierarchyResolverOption.of(
        inJar.orElse(ClassHierarchyResolver.defaultResolver())));
  }
}
